//! The commercial court of communes of every department, and the tables compiled in against the source they were made from.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use exigible::law::Droit;
use exigible::law::juridictions::{ParCodePostal, est_un_tae, greffe_de_la_commune, par_code_postal, par_commune};
use exigible::model::{Jour, TypeJuridiction};

use crate::ligne::{code, exigible, texte};

type Resultat<T = ()> = Result<T, Box<dyn std::error::Error>>;

fn racine() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Rows of a table in `;`, without its header.
fn lignes(contenu: &str) -> Vec<Vec<String>> {
    contenu.lines().skip(1).map(|ligne| ligne.split(';').map(str::to_owned).collect()).collect()
}

/// The department of a commune: two characters, three overseas.
fn departement(insee: &str) -> &str {
    let longueur = if insee.starts_with("97") || insee.starts_with("98") { 3 } else { 2 };
    insee.get(..longueur).unwrap_or(insee)
}

#[test]
fn two_hundred_communes_of_every_department_have_the_court_of_the_source() -> Resultat {
    let jour: Jour = "2026-11-22".parse()?;
    let droit = Droit::integre();
    let (mut echantillon, mut departements, mut exceptions, mut absents) = (0, BTreeSet::new(), 0, 0);
    for champs in lignes(include_str!("../oracles/communes.csv")) {
        let [insee, greffe, motif] = champs.as_slice() else { return Err(format!("{champs:?}").into()) };
        assert_eq!(greffe_de_la_commune(insee), (!greffe.is_empty()).then_some(greffe.as_str()), "{insee}");
        let tribunal = par_commune(insee, jour, droit);
        assert_eq!(tribunal.as_ref().map(|tribunal| tribunal.greffe), (!greffe.is_empty()).then_some(greffe.as_str()), "{insee}");
        match motif.as_str() {
            "echantillon" => {
                echantillon += 1;
                departements.insert(departement(insee).to_owned());
            }
            "exception" => exceptions += 1,
            "absent" => absents += 1,
            autre => return Err(format!("{insee} : {autre} ?").into()),
        }
        let Some(tribunal) = tribunal else { continue };
        assert!(!tribunal.nom.is_empty(), "{insee}");
        let attendu = match departement(insee) {
            "57" | "67" | "68" => Some(TypeJuridiction::ChambreCommerciale),
            "971" | "972" | "973" | "974" | "976" | "977" | "978" => Some(TypeJuridiction::TribunalMixteDeCommerce),
            _ if est_un_tae(greffe) => Some(TypeJuridiction::TribunalDesActivitesEconomiques),
            _ => Some(TypeJuridiction::TribunalDeCommerce),
        };
        assert_eq!(Some(tribunal.type_), attendu, "{insee}");
    }
    // 96 departments of the mainland and Corsica, and the overseas ones of the source.
    assert_eq!((echantillon, exceptions > 25, absents > 10), (200, true, true));
    assert_eq!(departements.iter().filter(|code| code.len() == 2).count(), 96, "{departements:?}");
    for outre_mer in ["971", "972", "973", "974", "975", "976"] {
        assert!(departements.contains(outre_mer), "{outre_mer}");
    }
    Ok(())
}

/// One line a greffe, one group a head: `AGEN=47:1-115,117-148`; how the files of `src/law/juridictions/` are made.
fn abreger(lignes: &[Vec<String>]) -> Resultat<String> {
    let mut table: BTreeMap<&str, BTreeMap<&str, BTreeSet<u16>>> = BTreeMap::new();
    for champs in lignes {
        let [code, greffe] = champs.as_slice() else { return Err(format!("{champs:?}").into()) };
        let (tete, suite) = code.split_at_checked(2).ok_or("code")?;
        table.entry(greffe).or_default().entry(tete).or_default().insert(suite.parse()?);
    }
    let mut sortie = String::new();
    for (greffe, groupes) in table {
        let mut ecrits = Vec::new();
        for (tete, nombres) in groupes {
            let mut plages: Vec<(u16, u16)> = Vec::new();
            for nombre in nombres {
                match plages.last_mut() {
                    Some((_, dernier)) if *dernier + 1 == nombre => *dernier = nombre,
                    _ => plages.push((nombre, nombre)),
                }
            }
            let plages: Vec<String> = plages.iter().map(|(du, au)| if du == au { du.to_string() } else { format!("{du}-{au}") }).collect();
            ecrits.push(format!("{tete}:{}", plages.join(",")));
        }
        sortie.push_str(&format!("{greffe}={}\n", ecrits.join(" ")));
    }
    Ok(sortie)
}

/// The reference may lie beside the project: the tables are then made again from it (`ACCEPT=1` writes them), and every row is asked for.
#[test]
fn the_tables_are_made_from_the_reference() -> Resultat {
    let reference = racine().join("../shared/law/courts");
    if !reference.exists() {
        eprintln!("skipped: the reference does not lie beside the project");
        return Ok(());
    }
    let notre = racine().join("src/law/juridictions");
    let lire = |chemin: &Path| fs::read_to_string(chemin);
    for (leur, fichier) in [("insee_greffe_tc.csv", "communes.txt"), ("cp_greffe_tc.csv", "codes-postaux.txt")] {
        let refait = abreger(&lignes(&lire(&reference.join(leur))?))?;
        let ecrit = notre.join(fichier);
        if std::env::var_os("ACCEPT").is_some() {
            fs::write(&ecrit, &refait)?;
        }
        assert!(lire(&ecrit)? == refait, "{fichier} n'est plus la table de la référence");
    }
    assert!(lire(&notre.join("greffes.csv"))? == lire(&reference.join("greffe_kinds.csv"))?, "greffes.csv");
    let jour: Jour = "2026-11-22".parse()?;
    // One row in seven, which meets every greffe: the whole would take seconds and prove no more.
    let mut greffes = BTreeSet::new();
    for champs in lignes(&lire(&reference.join("insee_greffe_tc.csv"))?).iter().step_by(7) {
        let [insee, greffe] = champs.as_slice() else { return Err(format!("{champs:?}").into()) };
        assert_eq!(greffe_de_la_commune(insee), Some(greffe.as_str()), "{insee}");
        greffes.insert(greffe.clone());
    }
    assert!(greffes.len() > 140, "{}", greffes.len());
    for champs in lignes(&lire(&reference.join("cp_greffe_tc.csv"))?).iter().step_by(101) {
        let [code, greffe] = champs.as_slice() else { return Err(format!("{champs:?}").into()) };
        let (Some(ParCodePostal::Sur(trouve)) | Some(ParCodePostal::Ambigu(trouve))) = par_code_postal(code, jour, Droit::integre()) else {
            return Err(format!("{code} : rien").into());
        };
        assert_eq!(trouve.greffe, greffe, "{code}");
    }
    Ok(())
}

#[test]
fn the_command_line_shows_the_table_and_takes_the_users_one() -> Resultat {
    let sortie = exigible(&["law", "table-greffes", "-v", "--as-of", "2026-11-22"])?;
    let dit = texte(&sortie.stdout);
    assert!(dit.contains("Datainfogreffe, état du 11 août 2025") && dit.contains("source-unique"), "{dit}");
    let dossier = tempfile::tempdir()?;
    fs::create_dir(dossier.path().join("juridictions"))?;
    let table = dossier.path().join("juridictions/tribunaux-judiciaires.csv");
    let droit = dossier.path().to_string_lossy().into_owned();
    fs::write(&table, "# annuaire fictif du 1er juillet 2026\ninsee;nom\n69384;tribunal judiciaire de Lyon\n")?;
    let montrer = ["law", "table-tribunaux", "-v", "--law", &droit, "--as-of", "2026-11-22"];
    let sortie = exigible(&montrer)?;
    let dit = texte(&sortie.stdout);
    assert!(dit.contains("annuaire fictif du 1er juillet 2026") && dit.contains("communes = 1"), "{dit}");
    // The example names its court itself: the same without that.
    let ecrit = fs::read_to_string(racine().join("dossiers/2026-0107-durand/dossier.yaml"))?;
    let (avant, apres) = ecrit.split_once("juridiction:\n").ok_or("le dossier ne nomme pas sa juridiction")?;
    let suite: String = apres.lines().skip_while(|ligne| ligne.starts_with(' ')).map(|ligne| format!("{ligne}\n")).collect();
    let sans_elle = format!("{avant}{suite}");
    let cas = tempfile::tempdir()?;
    fs::write(cas.path().join("dossier.yaml"), sans_elle)?;
    let cas = cas.path().to_string_lossy().into_owned();
    let juger = ["check", &cas, "--for", "injonction-de-payer", "--as-of", "2026-11-22"];
    let sans = texte(&exigible(&juger)?.stdout);
    assert!(sans.contains("JUR-04") && sans.contains("aucune table") && !sans.contains("tribunal judiciaire de Lyon"), "{sans}");
    let avec = texte(&exigible(&[&juger[..], &["--law", &droit]].concat())?.stdout);
    assert!(!avec.contains("JUR-04") && avec.contains("tribunal judiciaire de Lyon"), "{avec}");
    fs::write(&table, "insee;nom\n69384;tribunal judiciaire de Lyon\n6938;Lyon\n")?;
    let sortie = exigible(&montrer)?;
    assert_eq!(code(&sortie), Some(2));
    let faute = texte(&sortie.stderr);
    assert!(faute.contains("juridictions/tribunaux-judiciaires.csv:3") && faute.contains("« 6938 »"), "{faute}");
    Ok(())
}
