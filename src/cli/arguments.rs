//! The command line itself: names, aliases, options, and their help in both languages.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::error::{ContextKind, ErrorKind};
use clap::{Arg, ArgAction, Command, value_parser};

use crate::diag::{Langue, Texte};
use crate::dit;
use crate::model::{GenreLettre, Procedure};

/// The language: `--lang`, else the first of `LC_ALL`, `LC_MESSAGES`, `LANG` that is set; French unless it begins with `en`.
pub fn langue(arguments: &[OsString], variable: impl Fn(&str) -> Option<String>) -> Langue {
    let mots: Vec<String> = arguments.iter().map(|mot| mot.to_string_lossy().into_owned()).collect();
    let demandee = mots.iter().enumerate().find_map(|(rang, mot)| match mot.strip_prefix("--lang") {
        Some("") => mots.get(rang + 1).cloned(),
        Some(suite) => suite.strip_prefix('=').map(str::to_owned),
        None => None,
    });
    let choisie =
        demandee.or_else(|| ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(|nom| variable(nom).filter(|valeur| !valeur.is_empty())));
    if choisie.is_some_and(|mot| mot.to_lowercase().starts_with("en")) { Langue::En } else { Langue::Fr }
}

/// What is wrong with the arguments, in the user's language; nothing for the few faults that clap words by itself.
pub fn faute(faute: &clap::Error) -> Option<Texte> {
    let lire = |genre: ContextKind| faute.get(genre).map(|valeur| valeur.to_string().replace('\'', ""));
    let argument = lire(ContextKind::InvalidArg).unwrap_or_default();
    let valeur = lire(ContextKind::InvalidValue).unwrap_or_default();
    let mut texte = match faute.kind() {
        ErrorKind::InvalidValue if valeur.is_empty() => dit!("{argument} attend une valeur", "{argument} takes a value"),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            dit!("« {valeur} » n'est pas une valeur de {argument}", "\"{valeur}\" is not a value of {argument}")
        }
        ErrorKind::UnknownArgument => dit!("{argument} n'est pas connu ici", "{argument} is not known here"),
        ErrorKind::InvalidSubcommand => {
            let commande = lire(ContextKind::InvalidSubcommand).unwrap_or_default();
            dit!("« {commande} » n'est pas une commande", "\"{commande}\" is not a command")
        }
        ErrorKind::MissingRequiredArgument => dit!("il manque {argument}", "{argument} is missing"),
        ErrorKind::ArgumentConflict => {
            let autre = lire(ContextKind::PriorArg).unwrap_or_default();
            dit!("{argument} ne va pas avec {autre}", "{argument} does not go with {autre}")
        }
        _ => return None,
    };
    if let Some(admises) = lire(ContextKind::ValidValue).filter(|admises| !admises.is_empty()) {
        texte = Texte::new(format!("{} (admises : {admises})", texte.fr), format!("{} (accepted: {admises})", texte.en));
    }
    let proche = [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg].into_iter().find_map(lire);
    if let Some(proche) = proche {
        texte = Texte::new(format!("{} ; écrire {proche} ?", texte.fr), format!("{}; did you mean {proche}?", texte.en));
    }
    Some(texte)
}

/// The whole command, with its help in one language.
pub fn commande(langue: Langue) -> Command {
    let t = |fr: &'static str, en: &'static str| match langue {
        Langue::Fr => fr,
        Langue::En => en,
    };
    let jour = Arg::new("as-of")
        .long("as-of")
        .value_name("DATE")
        .help(t("jour où la créance est jugée (défaut : aujourd'hui)", "day on which the claim is judged (default: today)"));
    let droit = Arg::new("law")
        .long("law")
        .value_name("DIR")
        .value_parser(value_parser!(PathBuf))
        .help(t("données de droit posées par-dessus celles du programme", "law data laid over the built-in data"));
    let modeles = Arg::new("templates")
        .long("templates")
        .value_name("DIR")
        .value_parser(value_parser!(PathBuf))
        .help(t("modèles posés par-dessus ceux du programme", "templates laid over the built-in ones"));
    let aide = || Arg::new("help").short('h').long("help").action(ArgAction::Help).help(t("cette aide", "this help"));
    let forme = |commande: Command| {
        commande.disable_help_flag(true).disable_help_subcommand(true).help_template(t(
            "{about}\n\nUtilisation : {usage}\n\n{all-args}{after-help}",
            "{about}\n\nUsage: {usage}\n\n{all-args}{after-help}",
        ))
    };
    let commun = |commande: Command| {
        forme(commande)
            .arg(aide())
            .arg(
                Arg::new("lang")
                    .long("lang")
                    .value_name("LANG")
                    .value_parser(["fr", "en"])
                    .help(t("langue des messages", "language of messages")),
            )
            .arg(
                Arg::new("color").long("color").value_name("WHEN").value_parser(["auto", "always", "never"]).help(t("couleurs", "colours")),
            )
            .arg(
                Arg::new("quiet")
                    .short('q')
                    .long("quiet")
                    .action(ArgAction::SetTrue)
                    .help(t("ne montrer que les erreurs", "show errors only")),
            )
            .arg(
                Arg::new("verbose")
                    .short('v')
                    .long("verbose")
                    .action(ArgAction::SetTrue)
                    .conflicts_with("quiet")
                    .help(t("montrer aussi le détail", "show the details too")),
            )
    };
    let formats = Arg::new("format")
        .long("format")
        .value_name("FORMAT")
        .value_parser(["human", "json"])
        .help(t("forme du résultat", "form of the result"));
    let un_dossier =
        || Arg::new("dossier").value_name("DIR").value_parser(value_parser!(PathBuf)).default_value(".").help(t("dossier", "case folder"));
    let brouillon = Arg::new("draft")
        .long("draft")
        .visible_alias("brouillon")
        .action(ArgAction::SetTrue)
        .help(t("écrire malgré les constats, PROJET en travers de chaque page", "write all the same, PROJET across every page"));
    let sortie = Arg::new("out")
        .short('o')
        .long("out")
        .value_name("PATH")
        .value_parser(value_parser!(PathBuf))
        .help(t("fichier, ou dossier/ où l'écrire", "file, or folder/ to write it in"));
    let objectifs: Vec<&'static str> = Procedure::CLES.iter().chain(GenreLettre::CLES).copied().collect();
    forme(Command::new("exigible"))
        .version(env!("CARGO_PKG_VERSION"))
        .disable_version_flag(true)
        .arg(aide())
        .arg(Arg::new("version").short('V').long("version").action(ArgAction::Version).help(t("la version", "the version")))
        .subcommand_help_heading(t("Commandes", "Commands"))
        .subcommand_value_name(t("COMMANDE", "COMMAND"))
        .about(t(
            "Du dossier en YAML aux lettres et aux requêtes qu'un greffe accepte",
            "From case folders in YAML to letters and filings that a court registry accepts",
        ))
        .after_help(t(
            "Codes de sortie : 0 rien à signaler, 1 constats, 2 usage ou entrée introuvable, 3 sortie impossible.\nCe programme n'est pas un avis juridique.",
            "Exit codes: 0 nothing to report, 1 findings, 2 usage or missing input, 3 output not written.\nThis program is not legal advice.",
        ))
        .subcommand_required(true)
        .arg_required_else_help(true)
        .subcommand(commun(
            Command::new("check")
                .visible_alias("verifier")
                .about(t("juge les dossiers : conditions, pièces, délais", "judges the dossiers: conditions, exhibits, time limits"))
                .arg(Arg::new("chemins").value_name("PATH").num_args(0..).value_parser(value_parser!(PathBuf)).default_value(".").help(t("dossiers, ou dossiers qui en contiennent", "case folders, or folders that hold some")))
                .arg(Arg::new("for").long("for").visible_alias("pour").value_name("WHAT").value_parser(PossibleValuesParser::new(objectifs)).help(t("juger comme pour déposer cette procédure ou envoyer cette lettre", "judge as if filing this procedure or sending this letter")))
                .arg(Arg::new("deny").long("deny").value_name("LEVEL").value_parser(["erreur", "avertissement", "info", "error", "warning"]).default_value("erreur").help(t("niveau à partir duquel le code de sortie est 1", "level from which the exit code is 1")))
                .args([jour.clone(), droit.clone(), formats.clone()]),
        ))
        .subcommand(commun(
            Command::new("statement")
                .visible_alias("decompte")
                .about(t("le décompte à un jour donné", "the statement of account on a day"))
                .arg(un_dossier())
                .arg(Arg::new("day-count").long("day-count").value_name("RULE").value_parser(["act/365", "exact/exact"]).help(t("décompte des jours", "day count")))
                .args([jour.clone(), droit.clone(), formats.clone()]),
        ))
        .subcommand(commun(
            Command::new("limitation")
                .visible_alias("prescription")
                .about(t("la prescription de chaque créance, fait par fait", "the limitation of each claim item, fact by fact"))
                .arg(un_dossier())
                .args([jour.clone(), droit.clone(), formats.clone()]),
        ))
        .subcommand(commun(
            Command::new("letter")
                .visible_alias("lettre")
                .about(t("une lettre ou un autre écrit amiable", "a letter or another amicable document"))
                .arg(Arg::new("dossier").value_name("DIR").required(true).value_parser(value_parser!(PathBuf)).help(t("dossier", "case folder")))
                .arg(Arg::new("genre").value_name("KIND").required(true).value_parser(PossibleValuesParser::new(GenreLettre::CLES.iter().copied())).help(t("genre de lettre", "kind of letter")))
                .args([jour.clone(), droit.clone(), modeles.clone(), formats.clone().value_parser(["human", "json", "text", "eml"]).help(t("forme du résultat ; `text` : le corps d'un courriel, `eml` : un message prêt, PDF joint", "form of the result; `text`: the body of an e-mail, `eml`: a ready message, PDF attached")), brouillon.clone(), sortie.clone()]),
        ))
        .subcommand(commun(
            Command::new("bundle")
                .visible_alias("dossier")
                .about(t("le dépôt : acte, décompte, bordereau, pièces timbrées, manifeste", "the filing: act, statement, list and stamped exhibits, manifest"))
                .arg(Arg::new("dossier").value_name("DIR").required(true).value_parser(value_parser!(PathBuf)).help(t("dossier", "case folder")))
                .arg(Arg::new("procedure").long("procedure").value_name("P").value_parser(PossibleValuesParser::new(Procedure::CLES.iter().copied())).help(t("procédure (défaut : celle du dossier)", "procedure (default: the dossier's own)")))
                .arg(Arg::new("dir").long("dir").value_name("FOLDER").value_parser(value_parser!(PathBuf)).conflicts_with("out").help(t("écrire un dossier plutôt qu'un ZIP", "write a folder rather than a ZIP")))
                .args([jour.clone(), droit.clone(), modeles, formats.clone(), brouillon, sortie]),
        ))
        .subcommand(commun(
            Command::new("explain")
                .visible_alias("expliquer")
                .about(t("ce que dit un code, ou d'où viennent les chiffres d'une créance", "what a code means, or where an item's figures come from"))
                .arg(Arg::new("quoi").value_name("CODE | DIR").required(true).help(t("code d'un constat, ou dossier", "code of a finding, or case folder")))
                .arg(Arg::new("creance").value_name("ITEM").help(t("numéro d'une créance, total, solde, principal, interets, indemnites, paiements, ou une somme ou un jour", "number of an item, total, balance, principal, interest, indemnities, payments, or a sum or a day")))
                .args([jour.clone(), droit.clone(), formats.clone()]),
        ))
        .subcommand(commun(
            Command::new("law")
                .visible_alias("droit")
                .about(t("le droit connu à un jour, avec sa source et sa certitude", "the law known on a day, with its source and certainty"))
                .args_conflicts_with_subcommands(true)
                .arg(
                    Arg::new("cles")
                        .value_name("KEY")
                        .num_args(0..)
                        .help(t("clés de textes ou de séries (défaut : toutes)", "keys of texts or series (default: all)")),
                )
                .args([jour.clone(), droit.clone(), formats.clone()])
                .subcommand(commun(
                    Command::new("diff")
                        .about(t("ce qui change entre deux jours, et pour quels dossiers", "what changes between two days, and for which dossiers"))
                        .arg(Arg::new("de").value_name("D1").required(true).help(t("premier jour", "first day")))
                        .arg(Arg::new("a").value_name("D2").required(true).help(t("second jour", "second day")))
                        .arg(Arg::new("chemins").value_name("PATH").num_args(0..).value_parser(value_parser!(PathBuf)).help(t("dossiers", "dossiers")))
                        .args([droit.clone(), formats.clone()]),
                )),
        ))
        .subcommand(commun(
            Command::new("new")
                .visible_alias("nouveau")
                .about(t("pose un dossier à compléter", "lays down a dossier to fill in"))
                .arg(Arg::new("dossier").value_name("DIR").required(true).value_parser(value_parser!(PathBuf)).help(t("dossier à créer", "folder to create")))
                .arg(formats),
        ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_holds_together_in_both_languages() {
        commande(Langue::Fr).debug_assert();
        commande(Langue::En).debug_assert();
    }

    #[test]
    fn the_language_comes_from_the_option_then_from_the_environment() {
        let mots = |texte: &str| texte.split(' ').map(OsString::from).collect::<Vec<_>>();
        let anglais = |nom: &str| (nom == "LANG").then(|| "en_GB.UTF-8".to_owned());
        assert_eq!(langue(&mots("exigible check"), |_| None), Langue::Fr);
        assert_eq!(langue(&mots("exigible check"), anglais), Langue::En);
        assert_eq!(langue(&mots("exigible check --lang fr"), anglais), Langue::Fr);
        assert_eq!(langue(&mots("exigible check --lang=en"), |_| None), Langue::En);
        assert_eq!(langue(&mots("exigible check"), |nom| Some(if nom == "LC_ALL" { "de_DE".into() } else { "en_US".into() })), Langue::Fr);
    }
}
