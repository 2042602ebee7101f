# The program with all that reading needs; one image for the desk, the reading workers and Prefect's worker.
FROM python:3.11-slim-bookworm

RUN apt-get update && apt-get install --yes --no-install-recommends \
        tesseract-ocr tesseract-ocr-ron tesseract-ocr-hun libseccomp2 libgl1 libglib2.0-0 fonts-dejavu-core \
    && rm -rf /var/lib/apt/lists/*

WORKDIR /opt/dosar
COPY pyproject.toml README.md ./
COPY models models
COPY validators validators
COPY extractors extractors
COPY archive archive
COPY ledger ledger
COPY flows flows
COPY desk desk
COPY prefect.yaml ./
RUN pip install --no-cache-dir '.[fast,scale]' && useradd --system --create-home --home-dir /var/lib/dosar dosar

USER dosar
ENV DOSAR_HOME=/var/lib/dosar DOSAR_SOURCE=/opt/dosar OMP_THREAD_LIMIT=1 PYTHONUNBUFFERED=1 DO_NOT_TRACK=1
CMD ["dosar", "doctor"]
