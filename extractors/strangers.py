"""Words of papers that are none of ours: official and everyday ones that get among the scans of a dossier.

``DISTRACTORS`` speak for ``other``; ``AGAINST`` speak for it too and take as many points from the kinds that such a
paper shares its words with (a judgment on an eviction is full of tenants, a passport of the words of identity cards).
"""

from __future__ import annotations

_CARDS = ("identity_card", "electronic_identity_card", "provisional_identity_card", "residence_permit")
_BILLS = ("gas_bill", "electricity_bill", "heat_bill")
_TENURE = ("lease_contract", "loan_for_use_contract", "power_of_attorney")
_INCOME = ("employer_income_certificate", "pension_slip", "benefit_slip", "tax_income_certificate")

AGAINST: tuple[tuple[str, float, tuple[str, ...]], ...] = (
    # courts, bailiffs, police

    ("curtea de apel", 3, _TENURE), ("sentinta civila", 3, _TENURE), ("decizia civila", 4, _TENURE),
    ("reclamant", 3, _TENURE), ("in calitate de parat", 3, _TENURE), ("sedinta publica", 3, _TENURE),
    ("in numele legii", 4, _TENURE), ("executor judecatoresc", 3, _BILLS),
    ("executorului judecatoresc", 4, _BILLS), ("titlu executoriu", 2, ("local_tax_certificate",)),
    ("domnule judecator", 3, _TENURE), ("respinge apelul", 4, _TENURE), ("admite actiunea", 4, _TENURE),
    ("complet de judecata", 4, _TENURE), ("sunteti chemat", 3, _TENURE),
    ("dosar executional", 2.5, _INCOME), ("tert poprit", 4, _INCOME), ("desface casatoria", 4, _TENURE),
    ("desfacerea casatoriei", 4, _TENURE), ("pretentii", 1, _TENURE),
    ("a declarat pierderea", 4, (*_CARDS, "no_income_declaration")),
    ("pierderea actului de identitate", 3, (*_CARDS, "no_income_declaration")),
    # identity and vital records of other kinds
    ("carte de alegator", 5, _CARDS), ("sectia de votare", 4, _CARDS), ("numele defunct", 4, ("birth_certificate",)),
    ("extras de deces", 4, ("birth_certificate",)), ("data casatoriei", 3, ("birth_certificate",)),
    ("passport", 5, _CARDS[:3]), ("pasaport", 5, _CARDS[:3]), ("driving licence", 4, _CARDS),
    ("permis de conducere", 3, (*_CARDS, "vehicle_registration_certificate")),
    ("certificat de casatorie", 5, ("birth_certificate",)), ("act de casatorie", 4, ("birth_certificate",)),
    ("certificat de deces", 5, ("birth_certificate",)), ("data decesului", 4, ("birth_certificate",)),
    ("act de deces", 4, ("birth_certificate",)), ("certificat de botez", 5, ("birth_certificate",)),
    ("card european de asigurari", 5, _CARDS), ("asigurari sociale de sanatate", 2, _CARDS),
    ("card national de asigurari", 5, _CARDS), ("legitimatie", 3, _CARDS),
    ("carnet de sofer", 4, _CARDS), ("livret militar", 5, (*_CARDS, "provisional_identity_card")),
    ("certificat de cazier judiciar", 6, ("no_income_declaration", "local_tax_certificate")),
    ("cazier judiciar", 4, ("local_tax_certificate", "no_income_declaration")),
    # dwellings, associations
    ("adunarea generala", 2, ("association_certificate", "bordereau")),
    ("adunarii generale", 3, ("association_certificate", "bordereau")),
    ("ordinea de zi", 4, ("association_certificate",)), ("convocator", 4, ("association_certificate",)),
    ("lista de plata", 1.5, ("association_certificate", "bordereau")),
    ("fond de rulment", 2, ("association_certificate",)),
    ("fond reparatii", 1, ("association_certificate",)), ("fond de reparatii", 1, ("association_certificate",)),
    ("pretul vanzarii", 4, _TENURE), ("vanzatorul", 3, _TENURE),
    ("contract de donatie", 5, _TENURE), ("contract de intretinere", 5, _TENURE), ("donatar", 3, _TENURE),
    ("testament", 1.5, _TENURE), ("certificat de mostenitor", 2, _TENURE), ("masa succesorala", 4, _TENURE),
    ("inchirierea autovehiculului", 5, _TENURE), ("pentru locul de parcare", 5, _TENURE),
    ("inchiriere loc de parcare", 5, _TENURE), ("inchiriere teren", 5, _TENURE), ("contract de arenda", 5, _TENURE),
    ("spatiu comercial", 3, _TENURE), ("inchiriere auto", 5, _TENURE),  ("rent a car", 5, _TENURE),
    ("contract de prestari servicii", 5, _TENURE), ("contract de furnizare", 2, _TENURE),
    ("conditii generale", 1, _TENURE), ("contract de antrepriza", 5, _TENURE),
    ("inchiriez", 1.5, ("lease_contract",)), ("agentie imobiliara", 2, ("lease_contract",)),
    ("antecontract", 4, _TENURE), ("promitentul", 4, _TENURE), ("contract de ipoteca", 5, _TENURE),
    ("creditor ipotecar", 4, _TENURE), ("uzufruct", 3, _TENURE), ("nuda proprietate", 4, _TENURE),
    ("contract educational", 5, (*_TENURE, "school_certificate")), ("contract de abonament", 4, _TENURE),
    ("contract de depozit", 5, (*_TENURE, "bank_statement")), ("contract de vanzare", 3, _TENURE),
    # contracts and mandates about other things than the dwelling
    ("garaj nr", 4, _TENURE), ("inchiriere garaj", 7, _TENURE), ("garajul din", 5, _TENURE), ("boxa", 1.5, _TENURE),
    ("autoturism", 2.5, _TENURE), ("autovehicul", 3, _TENURE), ("sa conduca", 5, _TENURE),
    ("echipamentele", 4, _TENURE), ("comodat echipament", 7, _TENURE), ("decodor", 5, _TENURE),
    ("router", 5, _TENURE), ("abonatul", 4, _TENURE), ("bunuri mobile", 2, _TENURE), ("utilaj", 4, _TENURE),
    ("sa ridice pensia", 8, _TENURE), ("ridice pensia", 4, _TENURE), ("sa vanda", 6, _TENURE),
    ("vanzarea apartamentului", 6, _TENURE), ("vanzarea imobilului", 6, _TENURE), ("incasa pretul", 5, _TENURE),
    ("incaseze pretul", 5, _TENURE), ("dezbaterea succesiunii", 6, _TENURE), ("in fata instantei", 4, _TENURE),
    ("sa ma apere", 4, _TENURE), ("act de divort", 4, _TENURE),
    # taxes
    ("achitarea integrala a creditului", 5, ("means_of_support_proof", "bank_statement", *_INCOME)),
    ("declaratie privind venitul estimat", 5, ("no_income_declaration", "tax_income_certificate")),
    ("declaratie privind venitul realizat", 5, ("no_income_declaration", "tax_income_certificate")),
    ("date privind activitatea desfasurata", 3, ("no_income_declaration", "tax_income_certificate")),
    ("decizie de impunere", 3, ("local_tax_certificate",)), ("titlu de creanta", 2, ("local_tax_certificate",)),
    ("instiintare de plata", 4, (*_BILLS, "local_tax_certificate")),
    ("declaratie fiscala pentru stabilirea", 4, ("local_tax_certificate",)),
    ("foaie de varsamant", 4, ("bank_statement", "benefit_slip")),
    # work
    ("contract individual de munca incheiat", 4, ("employer_income_certificate",)),
    ("perioada de proba", 3, ("employer_income_certificate",)), ("felul muncii", 3, ("employer_income_certificate",)),
    ("fisa postului", 5, ("employer_income_certificate",)), ("curriculum vitae", 5, ("employer_income_certificate",)),
    ("carnet de munca", 4, ("employer_income_certificate",)), ("decizie de concediere", 5, _INCOME),
    ("incetarea contractului individual", 4, _INCOME), ("certificat de concediu medical", 4, _INCOME),
    ("raport per salariat", 4, _INCOME), ("registrul general de evidenta a salariatilor", 3, _INCOME),
    ("suspendare a contractului individual", 4, _INCOME), ("cerere de angajare", 5, _INCOME),
    # schools
    ("cerere de transfer", 4, ("school_certificate",)), ("solicit transferul", 4, ("school_certificate",)),
    ("sa aprobati transferul", 4, ("school_certificate",)), ("cerere de inscriere", 2, ("school_certificate",)),
    ("diploma", 3, ("school_certificate",)), ("foaie matricola", 4, ("school_certificate",)),
    ("carnet de elev", 5, ("school_certificate",)), ("carnet de note", 4, ("school_certificate",)),
    ("dirigint", 1, ("school_certificate",)), ("sedinta cu parintii", 4, ("school_certificate",)),
    ("fisa de inscriere", 3, ("school_certificate",)), ("orarul clasei", 4, ("school_certificate",)),
    ("examenul de bacalaureat", 1.5, ("school_certificate",)),
    # what the city asks for and answers
    ("acte necesare", 4, (*_INCOME, "application_form", "school_certificate", "association_certificate")),
    ("cine poate primi", 4, (*_INCOME, "application_form")), ("ce acte", 3, (*_INCOME, "application_form")),
    ("a fost respinsa", 4, ("application_form",)), ("cererea dvs de ajutor", 2, ("application_form",)),
    ("va rugam sa completati dosarul", 4, (*_INCOME, "application_form")),
    ("completati in termen de", 3, (*_INCOME, "application_form")),
    ("loc de parcare", 3, ("application_form", *_TENURE)), ("parcare de resedinta", 3, ("application_form",)),
    # benefits and pensions that are asked for, not paid
    ("cerere pentru acordarea alocatiei", 3, ("benefit_slip",)),
    ("cererea pentru acordarea alocatiei", 3, ("benefit_slip",)),
    ("inscrierea la pensie", 3, ("pension_slip",)), ("solicit inscrierea la pensi", 3, ("pension_slip",)),
    ("transfer de bani", 4, ("benefit_slip",)), ("awb", 3, ("benefit_slip",)), ("ramburs", 2, ("benefit_slip",)),
    ("numar de colete", 3, ("benefit_slip",)), ("curierat", 3, ("benefit_slip",)),
    ("certificat de incadrare in grad de handicap", 2.5, ("benefit_slip",)),
    ("comisia de evaluare", 1, ("benefit_slip",)),
    ("cerere de pensionare", 5, ("pension_slip",)), ("cerere pentru acordarea", 3, _INCOME),
    ("cerere privind acordarea pensiei", 5, ("pension_slip",)), ("bilet de odihna", 4, ("pension_slip",)),
    ("confirmare de primire", 5, ("benefit_slip",)), ("adeverinta de vechime", 4, _INCOME),
    ("grupa a ii a de munca", 3, _INCOME),
    # banks
    ("contract de credit", 1.5, ("bank_statement",)), ("grafic de rambursare", 4, ("bank_statement",)),
    ("dobanda anuala efectiva", 4, ("bank_statement", *_INCOME)),
    ("oferta de credit", 5, ("bank_statement", *_INCOME)), ("codebitor", 2, ("bank_statement",)),
    ("contract de cont curent", 4, ("bank_statement",)),
    # declarations for other ends
    ("parasirea teritoriului", 4, ("no_income_declaration", "power_of_attorney")),
    ("sa calatoreasca", 4, ("no_income_declaration", "power_of_attorney")),
    ("calatoreasca in strainatate", 4, ("no_income_declaration", "power_of_attorney")),
    ("declaratie de avere", 5, ("no_income_declaration", "local_tax_certificate")),
    ("declaratie de interese", 5, ("no_income_declaration",)),
    # vehicles
    ("cartea de identitate a vehiculului", 4, ("vehicle_registration_certificate", *_CARDS)),
    ("proprietari succesivi", 4, ("vehicle_registration_certificate",)),
    ("raport de inspectie", 4, ("vehicle_registration_certificate",)),
    ("contract de asigurare", 4, ("vehicle_registration_certificate", *_TENURE)),
    ("bonus malus", 4, ("vehicle_registration_certificate",)),
    ("instrainare dobandire", 5, ("local_tax_certificate", "vehicle_registration_certificate")),
    ("persoana care instraineaza", 4, ("local_tax_certificate", "vehicle_registration_certificate")),
    # gas and current that are not billed
    ("contract de furnizare a gazelor naturale", 3, _BILLS), ("contract de furnizare a energiei", 3, _BILLS),
    ("contract pentru furnizarea", 4, _BILLS), ("furnizarea gazelor se intrerupe", 5, _BILLS),
    ("se intrerupe furnizarea", 4, _BILLS), ("proces verbal de inlocuire", 4, _BILLS),
    ("economisesti", 3, _BILLS), ("oferta energie", 4, _BILLS), ("taxare inversa", 2, _BILLS),
    ("instalator autorizat", 3, _BILLS), ("aviz tehnic de racordare", 5, _BILLS),
    ("certificat de racordare", 5, _BILLS),
    ("intrerupere programata", 4, _BILLS), ("aviz de intrerupere", 4, _BILLS),
    ("certificat de garantie", 4, _BILLS),
    ("manual de utilizare", 5, _BILLS), ("instructiuni de utilizare", 5, _BILLS), ("oferta de furnizare", 4, _BILLS),
    ("proforma", 3, _BILLS), ("aviz de insotire", 4, _BILLS),
)  # fmt: skip

DISTRACTORS: tuple[tuple[str, float], ...] = (
    # water, waste
    ("compania de apa", 4), ("apa rece", 1.5), ("apa potabila", 3), ("alimentare cu apa", 2.5), ("canalizare", 3),
    ("apa uzata", 3), ("apa meteorica", 2.5), ("ape pluviale", 2.5), ("apa canal", 2.5), ("apometr", 2.5),
    ("salubritate", 3), ("salubrizare", 3), ("gunoi menajer", 3), ("deseuri menajere", 3), ("colectare deseuri", 3),
    # telephone, television, internet
    ("servicii de comunicatii", 4), ("comunicatii electronice", 3), ("servicii de telefonie", 4),
    ("telefonie mobila", 3), ("telefonie fixa", 3), ("abonament telefonie", 3), ("abonament internet", 4),
    ("internet fix", 3), ("internet mobil", 3), ("servicii de internet", 3), ("cablu tv", 3), ("televiziune", 2.5),
    ("minute incluse", 3), ("minute nationale", 3), ("trafic de date", 3), ("trafic date", 2.5), ("mesaje sms", 2.5),
    ("convorbiri", 2.5), ("roaming", 2.5),
    # shops and services
    ("bon fiscal", 4), ("total lei card", 2.5), ("va multumim pentru cumparaturi", 4), ("garantie produs", 2),
    ("certificat de garantie", 5), ("aviz de insotire", 4), ("comanda nr", 1.5), ("factura proforma", 3),
    ("bilet de calatorie", 4), ("abonament transport", 3), ("rata lunara", 1.5), ("grafic de rambursare", 4),
    ("contract de credit", 2.5), ("chitanta pentru", 1.5), ("intretinere luna", 1), ("denumirea produselor", 2.5),
    ("numele delegatului", 2), ("manopera", 2.5), ("piese de schimb", 3),
    ("pret unitar", 0.5), ("deviz", 2.5), ("nota de comanda", 3), ("unitate de masura buc", 1), ("abonament sala", 3),
    ("abonament la revista", 4), ("bilet de intrare", 4), ("bilet de spectacol", 4), ("rezervare", 1.5),
    ("boarding pass", 5), ("bon de casa", 4), ("confirmare de comanda", 4), ("numar colet", 3), ("colet", 1.5),
    # insurance
    ("polita de asigurare", 5), ("polita", 1.5), ("asigurator", 2.5), ("asiguratul", 1.5), ("suma asigurata", 3),
    ("prima de asigurare", 3), ("asigurare obligatorie a locuintei", 3), ("raspundere civila auto", 4),
    ("contract de asigurare", 4), ("despagubir", 1), ("riscuri asigurate", 3), ("constatare amiabila", 5),
    # medicine
    ("reteta medicala", 5), ("prescriptie medicala", 5), ("bilet de trimitere", 5), ("bilet de iesire din spital", 5),
    ("scrisoare medicala", 5), ("adeverinta medicala", 5), ("diagnostic", 2.5), ("cabinet medical", 2.5),
    ("medic de familie", 2.5), ("concediu medical", 1), ("analize medicale", 4), ("buletin de analize", 5),
    ("comprimate", 3), ("clinic sanatos", 4), ("spitalul clinic", 2), ("pacient", 2.5), ("tratament", 1),
    ("vaccin", 3), ("examen clinic", 3), ("fisa medicala", 4), ("certificat medical", 4),
    ("farmacie", 1), ("grupa sanguina", 3), ("internat in perioada", 3), ("externare", 2.5), ("medic curant", 3),
    # vehicles
    ("cartea de identitate a vehiculului", 6), ("registrul auto roman", 4), ("inspectie tehnica periodica", 2),
    ("rovinieta", 4), ("permis de conducere", 2), ("contract de vanzare cumparare", 2),
    ("numar de omologare", 1), ("numarul de omologare", 1), ("modificari constructive", 3), ("statia itp", 4),
    ("statie itp", 4), ("noxe", 1), ("amanet", 3), ("taxa de poluare", 4), ("timbru de mediu", 4),
    # the city's and other letters
    ("primarul municipiului", 2), ("dispozitia nr", 3), ("dispozitie privind", 2), ("privind acordarea ajutorului", 2),
    ("se respinge cererea", 3), ("instiintare", 2.5), ("va invitam", 3), ("proces verbal", 1.5), ("somatie", 3),
    ("aviz de plata", 1.5), ("citatie", 4), ("hotarare judecatoreasca", 3), ("hotararea consiliului local", 3),
    ("certificat de urbanism", 4), ("autorizatie de construire", 4), ("audienta", 2.5),
    ("stimati locatari", 3),
    ("contraventi", 3), ("agent constatator", 4), ("puncte de penalizare", 4), ("politia rutiera", 4),
    ("politia locala", 3), ("parchet", 2.5), ("mandat de aducere", 5), ("grefier", 3),
    ("avocat", 0.5), ("barou", 2.5), ("poprire", 1),
    ("extras de carte funciara", 5), ("carte funciara", 1.5), ("cadastru", 1.5),
    ("cadastral", 0.5), ("intabulare", 2), ("plan de amplasament", 4), ("releveu", 3), ("certificat energetic", 4),
    ("performanta energetica", 4), ("titlu de proprietate", 1), ("cerere de inscriere", 2.5), ("parohia", 3),
    ("biserica", 1), ("invitatie", 2.5), ("felicitari", 2), ("la multi ani", 4), ("te pup", 3), ("va pupam", 3),
    ("te imbratisez", 3), ("cu drag", 1), ("concurs", 1.5),
    # schools
    ("stimati parinti", 4), ("sedinta cu parintii", 4), ("diploma", 3), ("foaie matricola", 4), ("carnet de note", 4),
    ("serbare", 2.5), ("absente", 1), ("lucrare de control", 3), ("extemporal", 3), ("supliment la diploma", 4),
    ("certificat de absolvire", 4), ("certificat de calificare", 4), ("certificat de competente", 4),
    # work
    ("contract individual de munca incheiat", 3), ("curriculum vitae", 5), ("experienta profesionala", 4),
    ("scrisoare de intentie", 4), ("fisa postului", 4), ("carnet de munca", 4), ("cerere de concediu", 4),
    # firms, elections, the post
    ("buletin de vot", 5), ("alegatorul", 3), ("recomandata nr", 3), ("oficiul de distribuire", 2),
    ("certificat de inregistrare fiscala", 3), ("certificat constatator", 4), ("oficiul registrului comertului", 2),
    ("cod caen", 3), ("act constitutiv", 4), ("bilant", 2.5),
    ("judecatoria", 1), ("tribunalul", 1), ("ancheta sociala", 2), ("verificarea tehnica periodica", 1.5),
    ("instalatiei de utilizare", 1), ("oferta comerciala", 1), ("cumparator", 1),
    # money that went from hand to hand
    ("schimb valutar", 5), ("curs de schimb", 1.5), ("mtcn", 3), ("deponent", 3), ("am primit de la", 1.5),
    ("reprezentand chiria", 2), ("reprezentand intretinere", 2), ("card de debit", 2.5), ("codul pin", 2.5),
    ("credit rapid", 4), ("dobanda fixa", 2),
    # requests and complaints
    ("va rog sa mi aprobati", 4), ("va rog sa aprobati", 4), ("sa mi aprobati", 3), ("solicit atribuirea", 4),
    ("va sesizez", 4), ("faptuitor", 3), ("mi s a furat", 4), ("plangere", 2), ("doresc sa reclam", 3),
    ("formula contestatie", 2), ("convocare", 2.5), ("regulament", 1.5), ("anunt privind", 2.5),
    ("punerea in functiune", 2), ("punere in functiune", 2), ("legitimatie", 2), ("permis de pescuit", 5),
    # advertisements, other reading
    ("de vanzare", 2), ("vand apartament", 4), ("inchiriez apartament", 4), ("inchiriez", 1), ("oferta valabila", 3),
    ("reducere de", 1.5), ("oferta speciala", 3), ("promotie", 2.5), ("pliant", 2), ("comanda acum", 3),
    ("livrare gratuita", 3), ("angajam", 2.5), ("caut loc de munca", 3), ("pret negociabil", 4), ("preaprobat", 3),
    ("castiga", 2), ("stoc limitat", 4), ("catalog", 2), ("ingrediente", 4), ("instructiuni de", 2.5), ("meniu", 2),
)  # fmt: skip
