"""Names that the made-up people bear. Common ones, combined at random: nobody in particular."""

from __future__ import annotations

import random
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

Pool = Literal["train", "held"] | None


def _words(text: str) -> tuple[str, ...]:
    """The blank-separated words, each once."""
    return tuple(dict.fromkeys(text.split()))


SURNAMES_RO = _words(
    """
    Pop Popa Popescu Ionescu Mureșan Moldovan Rus Rusu Marian Crișan Câmpean Lazăr Oltean Bogdan Bota Chiorean
    Ciobanu Cosma Costea Dan Deac Dumitru Dobre Fărcaș Gherman Hodiș Ilea Indre Lupu Lup Man Mare Marc Matei
    Mihai Morar Moga Neagu Nistor Olar Onișor Pașca Petrean Pintea Popovici Precup Roman Sabău Sava Suciu Șerban
    Ștefan Tămaș Timiș Todea Tomuța Țîrlea Vlad Abrudan Achim Albu Aldea Andreica Ardelean Avram Baciu Bădescu
    Balint Bărbulescu Bărbos Bejan Berar Bercea Bîrsan Bodea Boloș Borza Botezan Brad Bratu Breban Buda Budișan
    Bunea Buta Buzoianu Călin Călugăr Căprar Câmpan Ceclan Cherecheș Chindriș Chira Chiș Ciceo Cîmpean Cioban
    Coldea Coman Cordoș Corpodean Costin Covaci Cozma Cristea Criste Croitoru Cuc Cucu Danciu Dărăban Demian
    Dobocan Dragoș Drăgan Drăgulescu Dreve Duca Dumitrescu Duma Enache Fodorean Filip Florea Gavriș Georgescu
    Gheorghe Gligor Goia Goron Grad Grigore Groza Haiduc Hădărean Hasmășan Hossu Hurducaș Iacob Iancu Iepure
    Ignat Ilieș Iluț Inoan Ioniță Isăilă Iuga Ivan Jeican Jurj Lăpușan Leah Leordean Lucaci Luca Măcelaru Maier
    Măgurean Manea Mănăstireanu Marin Mărginean Marcu Mârza Măties Mera Mezei Miclea Mic Mihălcean Miron Mitrea
    Mocan Mocean Moldoveanu Mointescu Muntean Munteanu Mustață Naghiu Neamțu Nechita Neag Negrea Negru Nemeș
    Nicoară Niculescu Nuț Opriș Oros Orza Pantea Pașcu Păcurar Pădurean Păun Pavel Petcu Petrescu Petric Petruț
    Pițiș Pleșa Podar Pogăcean Pojar Popan Porcar Porumb Potra Prodan Purcar Radu Raț Răchită Rednic Rogojan
    Rotar Roșca Roșu Săcară Sălăgean Sângeorzan Scridon Secară Sârb Sîrbu Silaghi Sima Simionca Socaciu Stan
    Stanciu Stoica Șandor Șanta Șchiopu Șipoș Șoimușan Șomlea Ștețco Șuteu Tătar Tăut Tibrea Toader Toma Tripon
    Trif Tudor Turcu Țăran Țegean Țicudean Ulici Ungur Urcan Ursu Vaida Văcar Vâlcan Vancea Vasilescu Vereș
    Vescan Vidican Vlaicu Vlașin Voina Zaharia Zăpârțan Zbârcea
    """
)
SURNAMES_HU = _words(
    """
    Kovács Nagy Szabó Tóth Varga Fekete Balogh Barabás Bartha Benedek Bíró Bodó Csata Deák Demeter Dénes Egyed
    Erdős Fazakas Ferencz Fodor Fülöp Gál Gergely György Hegedűs Horváth Illyés Jakab Józsa Kerekes Keresztes
    Kis Kiss Kocsis Kőrösi Köllő Lakatos László Lőrincz Lukács Márton Máthé Mészáros Mihály Molnár Orbán Ördög
    Pál Pap Péter Péterfi Rácz Sándor Simon Sipos Székely Szász Szilágyi Szűcs Takács Tamás Török Vajda Vass
    Vincze Zsigmond Zágoni
    """
)
GIVEN_F_RO = _words(
    """
    Ana Maria Elena Ioana Andreea Mihaela Cristina Alexandra Daniela Gabriela Raluca Oana Simona Anca Laura
    Corina Diana Lucia Viorica Floarea Rodica Veronica Ileana Livia Adina Monica Adriana Alina Anamaria Angela
    Antonia Aurelia Aurica Bianca Camelia Carmen Cătălina Claudia Constanța Cornelia Dana Delia Denisa Doina
    Dorina Ecaterina Emanuela Emilia Eugenia Eva Felicia Florica Florina Georgiana Geta Ghizela Iulia Iuliana
    Ioneta Irina Lavinia Lenuța Letiția Ligia Liliana Loredana Luminița Mădălina Magdalena Marcela Margareta
    Mariana Marinela Marta Mihaiela Mirela Nadia Narcisa Natalia Nicoleta Olimpia Otilia Patricia Paula
    Petronela Ramona Roxana Rozalia Ruxandra Sanda Saveta Silvia Sofia Sorina Ștefania Tabita Teodora Tereza
    Valentina Valeria Vasilica Victoria Violeta Voichița Zenovia Zoița
    """
)
GIVEN_M_RO = _words(
    """
    Ion Ioan Vasile Gheorghe Alexandru Andrei Mihai Cristian Adrian Marius Florin Dan Radu Vlad Bogdan Ovidiu
    Sorin Călin Dorin Liviu Traian Emil Nicolae Constantin Ștefan Tudor Alin Anton Augustin Aurel Aurelian
    Cătălin Cezar Ciprian Claudiu Codrin Cornel Cosmin Costel Damian Daniel Darius David Denis Dionisie Dragoș
    Dumitru Eduard Eugen Fabian Felix Filip Gabriel Gavril Gelu George Grigore Horea Horia Iacob Ilie Ionel
    Ionuț Iosif Iulian Iuliu Laurențiu Leon Lucian Luca Marcel Marian Marin Matei Mircea Mitică Nelu Nicușor
    Octavian Onisim Paul Petre Petru Răzvan Remus Robert Romulus Rareș Sebastian Septimiu Sergiu Silviu Simion
    Sergiu Teodor Tiberiu Toader Toma Valentin Valer Victor Viorel Virgil Zaharia
    """
)
GIVEN_F_HU = _words(
    """
    Éva Katalin Erzsébet Ilona Ágnes Anikó Anna Beáta Boglárka Borbála Csilla Dalma Edit Emese Emőke Enikő Erika
    Eszter Gizella Gyöngyvér Hajnalka Ildikó Irma Judit Júlia Kinga Klára Krisztina Magdolna Margit Mária Márta
    Melinda Mónika Noémi Orsolya Piroska Réka Rozália Sára Tünde Teréz Timea Zsófia Zsuzsanna
    """
)
GIVEN_M_HU = _words(
    """
    László István Zoltán Attila András Árpád Balázs Béla Botond Csaba Dénes Elemér Endre Ernő Ferenc Gábor Gergő
    Géza Győző Gyula Hunor Imre István Jenő János József Kálmán Károly Lajos Levente Lóránt Mátyás Miklós Mihály
    Ottó Pál Péter Sándor Szabolcs Szilárd Tamás Tibor Tihamér Vilmos Zsolt
    """
)
_GIVEN = {(False, True): GIVEN_F_RO, (False, False): GIVEN_M_RO, (True, True): GIVEN_F_HU, (True, False): GIVEN_M_HU}


@dataclass(frozen=True)
class Nation:
    """Names of a country's citizens, a town where they are born, whether it is in the EU."""

    surnames: tuple[str, ...]
    women: tuple[str, ...]
    men: tuple[str, ...]
    town: str
    eu: bool = False


FOREIGN = {
    "Republica Moldova": Nation(
        ("Ciobanu", "Rotaru", "Cebotari", "Guțu", "Munteanu", "Șevciuc", "Grosu", "Lungu"),
        ("Natalia", "Olga", "Tatiana", "Ecaterina", "Doina"),
        ("Sergiu", "Vitalie", "Ion", "Oleg", "Igor"),
        "Chișinău",
    ),
    "Ucraina": Nation(
        ("Kovalenko", "Shevchenko", "Bondarenko", "Tkachuk", "Melnyk", "Moroz"),
        ("Oksana", "Iryna", "Nadiia", "Svitlana"),
        ("Andrii", "Oleksandr", "Dmytro", "Vasyl"),
        "Cernăuți",
    ),
    "Turcia": Nation(
        ("Yılmaz", "Demir", "Kaya", "Çelik", "Aydın"),
        ("Ayşe", "Elif", "Zeynep"),
        ("Mehmet", "Mustafa", "Emre", "Hasan"),
        "İzmir",
    ),
    "Siria": Nation(
        ("Haddad", "Khoury", "Al-Masri", "Nasser", "Darwish"),
        ("Rima", "Layla", "Hala"),
        ("Samir", "Omar", "Khaled", "Nabil"),
        "Alep",
    ),
    "Tunisia": Nation(
        ("Ben Salah", "Trabelsi", "Gharbi", "Jaziri"), ("Amira", "Ines"), ("Youssef", "Karim", "Mehdi"), "Tunis"
    ),
    "Ungaria": Nation(
        ("Szabó", "Németh", "Farkas", "Papp"), ("Eszter", "Katalin"), ("Gábor", "Péter"), "Debrecen", True
    ),
    "Italia": Nation(
        ("Rossi", "Ferrari", "Esposito", "Ricci"), ("Giulia", "Chiara"), ("Marco", "Luca", "Paolo"), "Bologna", True
    ),
    "Germania": Nation(
        ("Müller", "Schäfer", "Weber", "Groß"), ("Sabine", "Ute"), ("Jürgen", "Stefan", "Wolfgang"), "Köln", True
    ),
    "Franța": Nation(
        ("Lefèvre", "Moreau", "Garnier", "Dupré"), ("Hélène", "Chloé"), ("Benoît", "François"), "Lyon", True
    ),
}


def of_pool(names: Sequence[str], pool: Pool) -> Sequence[str]:
    """The names that a split may use: a quarter of each list is kept for ``held``; None takes all."""
    if pool is None:
        return names
    kept = [n for n in names if (zlib.crc32(n.encode()) % 4 == 0) == (pool == "held")]
    return kept or names


def surname(rng: random.Random, hungarian: bool, pool: Pool) -> str:
    return rng.choice(of_pool(SURNAMES_HU if hungarian else SURNAMES_RO, pool))


def given(rng: random.Random, sex: str, hungarian: bool, pool: Pool) -> str:
    """One to three given names: half of the people bear one, the rest joined by a hyphen or a blank."""
    names = _GIVEN[hungarian, sex == "F"]
    chosen = rng.sample(list(dict.fromkeys(of_pool(names, pool))), rng.choices((1, 2, 3), (52, 46, 2))[0])
    return ("-" if rng.random() < 0.72 else " ").join(chosen)
