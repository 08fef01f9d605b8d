//! What a club's own list may say, and how people head its columns.

use gazetteer::sheet::Field;

/// What such a list may say beside which place it means.
pub(super) const OWN: [Field; 19] = [
    Field {
        name: "name",
        ways: "member|membre|miembro|عضو|ville membre|commune membre|collectivite membre|member city|city member|member town|\
               ciudad miembro|municipio miembro|mitglied|mitgliedsstadt|mitgliedstadt|membro|cidade membro|municipio membro|citta membro|مدينه عضو|جماعه عضو|nom membre|member name|nombre miembro|institution|institucion|organisation|\
               organization|مؤسسه|nom institution|اسم عضو",
    },
    Field {
        name: "official", ways: "official name|nom officiel|nombre oficial|denomination|denominacion|اسم رسمي"
    },
    Field { name: "kind", ways: "kind|type|nature|tipo|clase|نوع" },
    Field {
        name: "quality",
        ways: "quality|qualite|calidad|category|categorie|categoria|membership|type membre|member type|tipo miembro|\
               qualite membre|qualidade|tipo membro|qualidade membro|صفه|صفه عضويه|عضويه|فئه|صفه عضو",
    },
    Field {
        name: "state",
        ways: "status|statut|estado|state|etat|situation|situacion|situacao|estatuto|حاله|وضع|وضعيه",
    },
    Field {
        name: "admitted",
        ways: "admitted|admission|date admission|admission date|adhesion|date adhesion|membre depuis|member since|joined|\
               date joined|date entree|fecha admision|fecha ingreso|fecha adhesion|miembro desde|since|depuis|desde|seit|beitritt|\
               beitrittsdatum|mitglied seit|adesao|data adesao|membro desde|adesione|data adesione|date adhesion club|\
               تاريخ انضمام|تاريخ قبول|تاريخ عضويه|منذ|عضو منذ",
    },
    Field {
        name: "since",
        ways: "status date|date statut|date situation|fecha estado|fecha situacion|date suspension|suspension date|date retrait|\
               withdrawal date|fecha retiro|fecha suspension|تاريخ حاله|تاريخ وضع|تاريخ انسحاب",
    },
    Field {
        name: "reference",
        ways: "source|decision|reference|deliberation|decision admission|fuente|referencia|acuerdo|مرجع|مصدر|قرار|مقرر",
    },
    Field { name: "registry", ways: "registry|registre|registro|سجل" },
    Field {
        name: "registration",
        ways: "registration|registration number|numero registre|numero enregistrement|numero inscription|numero registro|\
               no registre|n registre|n enregistrement|n inscription|rc|siret|siren|ice|registre commerce|رقم تسجيل|رقم قيد|سجل تجاري",
    },
    Field {
        name: "head",
        ways: "mayor|maire|alcalde|alcaldesa|alcalde/sa|alcaldesa/alcalde|alcalde/alcaldesa|president|presidente|presidente/a|president/e|head|nom maire|mayor name|name mayor|nombre alcalde|prefeito|prefeita|prefeito/a|presidente da camara|presidente da camara municipal|maire/mairesse|burgermeister|oberburgermeister|sindaco|\
               representant|representante|representative|رئيس|عمده|اسم رئيس",
    },
    Field {
        name: "head.ar", ways: "mayor arabic|maire arabe|nom maire arabe|اسم رئيس عربيه|رئيس عربيه"
    },
    Field { name: "office", ways: "office|fonction|cargo|funcao|function|منصب" },
    Field { name: "gender", ways: "gender|genre|genero|sexe|sex|sexo|civilite|جنس" },
    Field { name: "way", ways: "way|mode designation|designation|forma designacion|طريقه تعيين" },
    Field {
        name: "from",
        ways: "mandate from|mandate start|mandat depuis|debut mandat|date election|election date|inicio mandato|inicio do mandato|fecha eleccion|data eleicao|data da eleicao|\
               بدايه انتداب|تاريخ انتخاب",
    },
    Field {
        name: "until",
        ways: "mandate until|mandate end|end mandate|term ends|fin mandat|fin mandato|fim mandato|fim do mandato|mandat jusqu|نهايه انتداب",
    },
    Field {
        name: "email",
        ways: "email|e mail|mail|courriel|correo|correo electronico|correio eletronico|correio electronico|adresse electronique|adresse mail|adresse email|بريد|بريد كتروني",
    },
    Field { name: "phone", ways: "phone|telephone|tel|telefono|movil|telefone|telemovel|mobile|whatsapp|هاتف" },
];

/// What such a list may say, as maps name it.
pub(super) const FIELDS: &[&str] = &[
    "name",
    "country",
    "id",
    "wikidata",
    "geonames",
    "lat",
    "lon",
    "kind",
    "official",
    "registration",
    "registry",
    "quality",
    "state",
    "admitted",
    "since",
    "reference",
    "head",
    "office",
    "gender",
    "way",
    "from",
    "until",
    "email",
    "phone",
];
