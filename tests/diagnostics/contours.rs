//! Contours held against what is known of their communes.

use super::case::{CASE, Case, assert_cases};

pub(super) const CASES: &[Case] = &[
    Case {
        name: "contours that are not around their communes",
        files: &[(
            "content/territoires/epci.geojson",
            r#"{"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"code":"13001","nom":"Aix-en-Provence","departement":"13","lat":43.53,"lon":5.44},"geometry":{"type":"Polygon","coordinates":[[[43.5,5.4],[43.6,5.4],[43.6,5.5],[43.5,5.5],[43.5,5.4]]]}},
{"type":"Feature","properties":{"code":"13002","nom":"Allauch","departement":"13","lat":43.33,"lon":5.48},"geometry":{"type":"Polygon","coordinates":[[[902000,6252000],[904000,6252000],[904000,6254000],[902000,6252000]]]}},
{"type":"Feature","properties":{"code":"13003","nom":"Alleins","departement":"13","lat":43.7,"lon":5.16},"geometry":{"type":"Polygon","coordinates":[[[5.1,43.2],[5.2,43.2],[5.2,43.3],[5.1,43.2]]]}},
{"type":"Feature","properties":{"code":"13004","nom":"Arles","departement":"13","lat":43.5,"lon":4.6},"geometry":{"type":"Polygon","coordinates":[[[4.61,43.4],[4.7,43.4],[4.7,43.6],[4.61,43.6],[4.61,43.4]]]}},
{"type":"Feature","properties":{"code":"13005","nom":"Aubagne","departement":"13","lat":43.29,"lon":5.57},"geometry":{"type":"Polygon","coordinates":[[[-5.1,41.3],[9.6,41.3],[9.6,51.1],[-5.1,51.1],[-5.1,41.3]]]}}]}"#,
        )],
        places: &[
            ("contour-mal-place", 0, 0),
            ("contour-mal-place", 0, 0),
            ("contour-mal-place", 0, 0),
            ("contour-mal-place", 0, 0),
        ],
        expected: r#"remarque[contour-mal-place]: Aix-en-Provence : son contour a ses latitudes à la place des longitudes. Il n'est pas dessiné.
--> content/territoires/epci.geojson
 = aide: Exportez de nouveau les contours, la longitude d'abord, comme le veut le GeoJSON.

remarque[contour-mal-place]: Allauch : son contour est en mètres (Lambert 93 sans doute), et non en degrés. Il n'est pas dessiné.
--> content/territoires/epci.geojson
 = aide: Exportez de nouveau les contours en WGS 84 (EPSG:4326).

remarque[contour-mal-place]: Alleins : son contour n'est pas autour du point de cette commune (lat, lon). Il n'est pas dessiné.
--> content/territoires/epci.geojson
 = aide: Donnez-lui son propre contour, ou "geometry": null s'il n'est pas connu ; corrigez « lat » et « lon » si c'est le point qui est faux.

remarque[contour-mal-place]: Aubagne : son contour s'étend sur plus de 1 000 kilomètres. Il n'est pas dessiné.
--> content/territoires/epci.geojson
 = aide: Donnez-lui son propre contour, ou "geometry": null s'il n'est pas connu.

30 pages lues : aucune faute, 4 remarques.
"#,
        ..CASE
    },
    Case {
        name: "communes overseas and in Corsica",
        files: &[
            (
                "content/territoires/outre-mer.geojson",
                r#"{"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"code":"97105","nom":"Basse-Terre","codes_postaux":["97100"],"departement":"971","lat":15.999,"lon":-61.72},"geometry":{"type":"Polygon","coordinates":[[[-61.74,15.98],[-61.70,15.98],[-61.70,16.02],[-61.74,15.98]]]}},
{"type":"Feature","properties":{"code":"97209","nom":"Fort-de-France","codes_postaux":["97200"],"departement":"972","lat":14.65,"lon":-61.07},"geometry":null},
{"type":"Feature","properties":{"code":"97302","nom":"Cayenne","codes_postaux":["97300"],"departement":"973","lat":4.93,"lon":-52.31},"geometry":null},
{"type":"Feature","properties":{"code":"97411","nom":"Saint-Denis","codes_postaux":["97400"],"departement":"974","lat":-20.93,"lon":55.44},"geometry":{"type":"Polygon","coordinates":[[[55.38,-21.01],[55.51,-21.01],[55.51,-20.85],[55.38,-20.85],[55.38,-21.01]]]}},
{"type":"Feature","properties":{"code":"97502","nom":"Saint-Pierre","codes_postaux":["97500"],"departement":"975","lat":46.78,"lon":-56.18},"geometry":null},
{"type":"Feature","properties":{"code":"97611","nom":"Mamoudzou","codes_postaux":["97600"],"departement":"976","lat":-12.78,"lon":45.2},"geometry":null},
{"type":"Feature","properties":{"code":"97701","nom":"Saint-Barthélemy","codes_postaux":["97133"],"departement":"977","lat":17.9,"lon":-62.83},"geometry":null},
{"type":"Feature","properties":{"code":"97801","nom":"Saint-Martin","codes_postaux":["97150"],"departement":"978","lat":18.07,"lon":-63.07},"geometry":null},
{"type":"Feature","properties":{"code":"98613","nom":"Uvea","codes_postaux":["98600"],"departement":"986","lat":-13.28,"lon":-176.2},"geometry":null},
{"type":"Feature","properties":{"code":"98735","nom":"Papeete","codes_postaux":["98714"],"departement":"987","lat":-17.54,"lon":-149.56},"geometry":null},
{"type":"Feature","properties":{"code":"98818","nom":"Nouméa","codes_postaux":["98800"],"departement":"988","lat":-22.27,"lon":166.45},"geometry":null},
{"type":"Feature","properties":{"code":"2A004","nom":"Ajaccio","codes_postaux":["20000","20090"],"departement":"2A","lat":41.93,"lon":8.74},"geometry":null}]}"#,
            ),
            (
                "content/services/liste.csv",
                "nom;type;adresse.commune;adresse.code_postal;adresse.code_insee;adresse.latitude;adresse.longitude;date_maj\nA;multi-accueil;Saint-Denis;97400;97411;-20.88;55.45;2026-10-12\nB;multi-accueil;Ajaccio;20090;2A004;41.92;8.73;2026-10-12\nC;multi-accueil;Papeete;98714;98735;-17.54;-149.56;2026-10-12\n",
            ),
        ],
        places: &[],
        expected: r#"44 pages lues : aucune faute.
"#,
        ..CASE
    },
    Case {
        name: "a service in metres",
        files: &[(
            "content/services/essai.md",
            "+++\nnom = \"Crèche\"\ntype = \"multi-accueil\"\nadresse = { commune = \"Trets\", latitude = 6262000.5, longitude = 902000.5 }\ndate_maj = 2026-10-12\n+++\n",
        )],
        places: &[("coordonnees-impossibles", 4, 43)],
        expected: r#"faute[coordonnees-impossibles]: Ce point (6262000.5, 902000.5) n'est pas en France.
 --> content/services/essai.md:4:43
  |
4 | adresse = { commune = "Trets", latitude = 6262000.5, longitude = 902000.5 }
  |                                           ^^^^^^^^^
  |
  = aide: Ces nombres semblent être des mètres (Lambert 93) : convertissez-les en degrés WGS 84 ; sans certitude, supprimez-les.

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
];

#[test]
fn geometry_is_held_against_what_is_known() {
    assert_cases(CASES);
}
