//! Positions, contours and territories.

use super::case::{CASE, Case, assert_cases};

pub(super) const CASES: &[Case] = &[
    Case {
        name: "swapped",
        files: &[(
            "content/services/essai.md",
            r#"+++
nom = "Crèche des Lutins"
type = "multi-accueil"
adresse = { commune = "Trets", latitude = 5.684, longitude = 43.447 }
date_maj = 2026-10-12
+++
"#,
        )],
        places: &[("coordonnees-inversees", 4, 43)],
        expected: r#"faute[coordonnees-inversees]: La latitude et la longitude semblent inversées.
 --> content/services/essai.md:4:43
  |
4 | adresse = { commune = "Trets", latitude = 5.684, longitude = 43.447 }
  |                                           ^^^^^
  |
  = aide: Écrivez : latitude = 43.447, longitude = 5.684

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "impossible",
        files: &[(
            "content/services/essai.md",
            r#"+++
nom = "Crèche des Lutins"
type = "multi-accueil"
adresse = { commune = "Trets", latitude = 0, longitude = 0 }
date_maj = 2026-10-12
+++
"#,
        )],
        places: &[("coordonnees-impossibles", 4, 43)],
        expected: r#"faute[coordonnees-impossibles]: Ce point (0, 0) n'est pas en France.
 --> content/services/essai.md:4:43
  |
4 | adresse = { commune = "Trets", latitude = 0, longitude = 0 }
  |                                           ^
  |
  = aide: Vérifiez la latitude et la longitude (en métropole, de 41 à 51 et de -5 à 10) ; sans certitude, supprimez-les.

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "half",
        files: &[(
            "content/services/essai.md",
            r#"+++
nom = "Crèche des Lutins"
type = "multi-accueil"
adresse = { commune = "Trets", latitude = 43.447 }
date_maj = 2026-10-12
+++
"#,
        )],
        places: &[("coordonnees-incompletes", 4, 43)],
        expected: r#"faute[coordonnees-incompletes]: « latitude » est écrit sans « longitude ».
 --> content/services/essai.md:4:43
  |
4 | adresse = { commune = "Trets", latitude = 43.447 }
  |                                           ^^^^^^
  |
  = aide: Écrivez les deux, ou aucune : la mairie sert alors de repère.

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "far",
        files: &[(
            "content/services/essai.md",
            r#"+++
nom = "Crèche des Lutins"
type = "multi-accueil"
adresse = { commune = "Trets", latitude = 43.53, longitude = 5.45 }
date_maj = 2026-10-12
+++
"#,
        )],
        places: &[("coordonnees-eloignees", 4, 43)],
        expected: r#"remarque[coordonnees-eloignees]: Ce point est à 19 km de Trets ; celui de la mairie est utilisé.
 --> content/services/essai.md:4:43
  |
4 | adresse = { commune = "Trets", latitude = 43.53, longitude = 5.45 }
  |                                           ^^^^^
  |
  = aide: Vérifiez la latitude et la longitude, ou supprimez-les.

28 pages lues : aucune faute, 1 remarque.
"#,
        ..CASE
    },
    Case {
        name: "territory unknown commune",
        files: &[(
            "content/territoires/epci.toml",
            r#"id = "epci"
nom = "EPCI"
nature = "epci"
communes = ["13110", "99999"]
"#,
        )],
        places: &[("reference-inconnue", 4, 22)],
        expected: r#"remarque[reference-inconnue]: La commune « 99999 » n'est pas dans ce portail.
 --> content/territoires/epci.toml:4:22
  |
4 | communes = ["13110", "99999"]
  |                      ^^^^^^^
  |
  = aide: Corrigez ce nom, ou ajoutez ce qui manque ; en attendant, la mention est laissée de côté.

26 pages lues : aucune faute, 1 remarque.
"#,
        ..CASE
    },
    Case {
        name: "settings unknown territory",
        files: &[(
            "marelle.toml",
            r#"identifiant = "essai"
titre = "Essai"
base_url = "https://essai.example"
territoires = ["ctg-saint-victoire"]
"#,
        )],
        places: &[("reference-inconnue", 4, 16)],
        expected: r#"remarque[reference-inconnue]: Le territoire « ctg-saint-victoire » n'est pas dans ce portail.
 --> marelle.toml:4:16
  |
4 | territoires = ["ctg-saint-victoire"]
  |                ^^^^^^^^^^^^^^^^^^^^
  |
  = aide: Vouliez-vous écrire "ctg-sainte-victoire" ?

25 pages lues : aucune faute, 1 remarque.
"#,
        ..CASE
    },
    Case {
        name: "geojson",
        files: &[("content/territoires/epci.geojson", r#"{"#)],
        places: &[("geojson-invalide", 0, 0)],
        expected: r#"faute[geojson-invalide]: Ce fichier de contours ne se lit pas : ce n'est pas du GeoJSON.
--> content/territoires/epci.geojson
 = aide: Remplacez-le par un fichier GeoJSON de communes en degrés WGS 84.

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "geojson feature",
        files: &[(
            "content/territoires/epci.geojson",
            r#"{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"13001"},"geometry":null}]}"#,
        )],
        places: &[("geojson-invalide", 0, 0)],
        expected: r#"faute[geojson-invalide]: Ce fichier de contours ne se lit pas : l'élément 1 n'a pas de propriété « nom ».
--> content/territoires/epci.geojson
 = aide: Remplacez-le par un fichier GeoJSON de communes en degrés WGS 84.

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "geojson position of one number",
        files: &[(
            "content/territoires/epci.geojson",
            r#"{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"13001","nom":"Aix-en-Provence","departement":"13","lat":43.53,"lon":5.44},"geometry":{"type":"Polygon","coordinates":[[[5.4]]]}}]}"#,
        )],
        places: &[("geojson-invalide", 0, 0)],
        expected: r#"faute[geojson-invalide]: Ce fichier de contours ne se lit pas : « Aix-en-Provence » a un contour qui ne se lit pas (une position n'a pas ses deux nombres).
--> content/territoires/epci.geojson
 = aide: Remplacez-le par un fichier GeoJSON de communes en degrés WGS 84.

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "commune twice",
        files: &[(
            "content/territoires/epci.geojson",
            r#"{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"13110","nom":"Trets","departement":"13","lat":43.44,"lon":5.68},"geometry":null}]}"#,
        )],
        places: &[("commune-en-double", 0, 0)],
        expected: r#"remarque[commune-en-double]: Le code INSEE 13110 est donné deux fois ; Trets est prise dans content/territoires/communes.geojson.
--> content/territoires/epci.geojson
 = aide: Gardez un seul élément GeoJSON pour ce code.

25 pages lues : aucune faute, 1 remarque.
"#,
        ..CASE
    },
    Case {
        name: "one contour for two",
        files: &[(
            "content/territoires/epci.geojson",
            r#"{"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"code":"13001","nom":"Aix-en-Provence","departement":"13","lat":43.53,"lon":5.44},"geometry":{"type":"Polygon","coordinates":[[[5.1,43],[5.2,43],[5.1,43.1],[5.1,43]]]}},
{"type":"Feature","properties":{"code":"13002","nom":"Allauch","departement":"13","lat":43.33,"lon":5.48},"geometry":{"type":"MultiPolygon","coordinates":[[[[5.1,43],[5.2,43],[5.1,43.1],[5.1,43]]]]}}]}"#,
        )],
        places: &[("contour-en-double", 0, 0)],
        expected: r#"remarque[contour-en-double]: Allauch et Aix-en-Provence ont le même contour : aucune des deux n'est dessinée.
--> content/territoires/epci.geojson
 = aide: Donnez à chaque commune son propre contour, ou "geometry": null à celle dont il n'est pas connu.

27 pages lues : aucune faute, 1 remarque.
"#,
        ..CASE
    },
    Case {
        name: "a contour that is one commune's",
        files: &[(
            "content/territoires/epci.geojson",
            r#"{"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"code":"13001","nom":"Aix-en-Provence","departement":"13","lat":43.53,"lon":5.44},"geometry":{"type":"Polygon","coordinates":[[[5.4,43.5],[5.5,43.5],[5.5,43.6],[5.4,43.6],[5.4,43.5]]]}},
{"type":"Feature","properties":{"code":"13002","nom":"Allauch","departement":"13","lat":43.33,"lon":5.48},"geometry":{"type":"Polygon","coordinates":[[[5.4,43.5],[5.5,43.5],[5.5,43.6],[5.4,43.6],[5.4,43.5]]]}},
{"type":"Feature","properties":{"code":"13003","nom":"Alleins","departement":"13","lat":43.70,"lon":5.16},"geometry":{"type":"Polygon","coordinates":[[[5.4,43.5],[5.5,43.5],[5.5,43.6],[5.4,43.6],[5.4,43.5]]]}}]}"#,
        )],
        places: &[("contour-en-double", 0, 0), ("contour-en-double", 0, 0)],
        expected: r#"remarque[contour-en-double]: Allauch et Aix-en-Provence ont le même contour : il entoure le point de la seconde, seule dessinée.
--> content/territoires/epci.geojson
 = aide: Donnez à chaque commune son propre contour, ou "geometry": null à celle dont il n'est pas connu.

remarque[contour-en-double]: Alleins et Aix-en-Provence ont le même contour : il entoure le point de la seconde, seule dessinée.
--> content/territoires/epci.geojson
 = aide: Donnez à chaque commune son propre contour, ou "geometry": null à celle dont il n'est pas connu.

28 pages lues : aucune faute, 2 remarques.
"#,
        ..CASE
    },
    Case {
        name: "geocoder without https",
        files: &[(
            "marelle.toml",
            r#"identifiant = "essai"
titre = "Essai"
base_url = "https://essai.example"

[geocodeur]
url = "http://geocodeur.example/search"
"#,
        )],
        places: &[("adresse-du-geocodeur", 6, 7)],
        expected: r#"faute[adresse-du-geocodeur]: « http://geocodeur.example/search » ne peut pas être l'adresse d'un géocodeur.
 --> marelle.toml:6:7
  |
6 | url = "http://geocodeur.example/search"
  |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = aide: Écrivez une adresse en https://, sans « ? » ni « # », par exemple : url = "https://data.geopf.fr/geocodage/search"

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "territories that are gone",
        files: &[(
            "content/services/essai.csv",
            "nom;type;adresse.commune;communes_desservies;date_maj\n\
             Ludo;ludotheque;Trets;;12/10/2026\n\
             Autre;ludotheque;Rousset;ctg-sainte-victoire;12/10/2026\n",
        )],
        prepare: |portal| portal.remove("content/territoires"),
        places: &[("communes-absentes", 0, 0)],
        expected: "faute[communes-absentes]: Aucune commune n'est donnée : aucune fiche ne peut dire où elle est.\n\
            --> content/territoires\n \
            = aide: Remettez content/territoires et son fichier communes.geojson à leur place : ils sont dans vos sauvegardes.\n\n\
            1 faute. Le site ne sera pas construit tant qu'il reste une faute.\n",
        ..CASE
    },
    Case {
        name: "communes that are cut short",
        files: &[
            (
                "content/services/essai.csv",
                "nom;type;adresse.commune;date_maj\nLudo;ludotheque;Trets;12/10/2026\n",
            ),
            (
                "content/territoires/communes.geojson",
                "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":",
            ),
        ],
        places: &[("geojson-invalide", 0, 0)],
        expected: "faute[geojson-invalide]: Ce fichier de contours ne se lit pas : ce n'est pas du GeoJSON.\n\
            --> content/territoires/communes.geojson\n \
            = aide: Remplacez-le par un fichier GeoJSON de communes en degrés WGS 84.\n\n\
            1 faute. Le site ne sera pas construit tant qu'il reste une faute.\n",
        ..CASE
    },
];

#[test]
fn each_fault_is_told_in_its_place() {
    assert_cases(CASES);
}
