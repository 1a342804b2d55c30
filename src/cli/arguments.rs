//! The commands and their options.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use jiff::civil::Date;

use super::hint::Hint;
use super::option_values::{day, interface, port};
use crate::hours::calendar::{Zone, department_number};

const HELP: &str = "\
{about}

Utilisation : {usage}

{all-args}{after-help}
";

/// Le générateur de portails de services aux familles.
#[derive(Debug, Parser)]
#[command(
    name = "marelle",
    version,
    help_template = HELP,
    subcommand_help_heading = "Commandes",
    subcommand_value_name = "COMMANDE",
    next_help_heading = "Options",
    disable_help_subcommand = true,
    disable_help_flag = true,
    disable_version_flag = true,
    subcommand_required = true
)]
pub(super) struct Arguments {
    /// Affiche cette aide
    #[arg(short = 'h', long = "help", action = clap::ArgAction::Help, global = true)]
    help: Option<bool>,
    /// Affiche la version
    #[arg(short = 'V', long = "version", action = clap::ArgAction::Version)]
    version: Option<bool>,
    /// Ce qu'il faut faire.
    #[command(subcommand)]
    pub(super) command: Command,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Construit le site dans public/
    #[command(help_template = HELP, disable_help_flag = true)]
    Build(BuildArguments),
    /// Construit le site et le montre sur cet ordinateur
    #[command(help_template = HELP, disable_help_flag = true)]
    Serve(ServeArguments),
    /// Lit tout et dit ce qui ne va pas, sans rien écrire
    #[command(help_template = HELP, disable_help_flag = true)]
    Check(CheckArguments),
    /// Commence un thème dans themes/
    #[command(help_template = HELP, disable_help_flag = true)]
    Init(InitArguments),
    /// Dit comment un texte d'horaires est compris
    #[command(help_template = HELP, disable_help_flag = true)]
    Horaires(HoursArguments),
}

/// Options of every command.
#[derive(Debug, Args)]
#[command(next_help_heading = "Options")]
pub(super) struct CommonArguments {
    /// Dossier du portail
    #[arg(
        short,
        long,
        value_name = "DOSSIER",
        default_value = ".",
        hide_default_value = true
    )]
    pub(super) root: PathBuf,
    /// Dossier du site (public/ dans le portail)
    #[arg(short, long, value_name = "DOSSIER")]
    pub(super) output: Option<PathBuf>,
    /// Adresse du site, à la place de celle de marelle.toml
    #[arg(short = 'u', long, value_name = "ADRESSE")]
    pub(super) base_url: Option<String>,
    /// Date du jour, sous la forme 2026-11-22
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub(super) today: Option<Date>,
    /// Montre aussi les brouillons et les archives
    #[arg(long)]
    pub(super) drafts: bool,
    /// N'affiche que les fautes
    #[arg(short, long)]
    pub(super) quiet: bool,
    /// Affiche aussi le dossier du site, et combien y est écrit
    #[arg(short, long, conflicts_with = "quiet")]
    pub(super) verbose: bool,
}

impl CommonArguments {
    /// The output folder asked for, or `public/` in the portal.
    pub(super) fn output_folder(&self) -> PathBuf {
        let default = || self.root.join("public");
        self.output.clone().unwrap_or_else(default)
    }
}

#[derive(Debug, Args)]
pub(super) struct BuildArguments {
    #[command(flatten)]
    pub(super) common: CommonArguments,
    /// Refait toutes les pages
    #[arg(long)]
    pub(super) force: bool,
    /// Ne publie rien s'il reste une faute ou une remarque
    #[arg(long)]
    pub(super) strict: bool,
    /// Publie même si beaucoup de fiches ou de pages publiées ont disparu, et ne le redit plus
    #[arg(long)]
    pub(super) accepter_disparitions: bool,
    /// Écrit le résultat en JSON
    #[arg(long)]
    pub(super) json: bool,
}

#[derive(Debug, Args)]
pub(super) struct ServeArguments {
    #[command(flatten)]
    pub(super) common: CommonArguments,
    /// Port ; sans cette option, 1111 ou le suivant qui est libre
    #[arg(short, long, value_name = "PORT", value_parser = port)]
    pub(super) port: Option<u16>,
    /// Adresse d'écoute ; 127.0.0.1 n'est visible que de cet ordinateur
    #[arg(
        long,
        value_name = "ADRESSE",
        default_value = "127.0.0.1",
        hide_default_value = true,
        value_parser = interface
    )]
    pub(super) interface: std::net::IpAddr,
    /// Commence même si beaucoup de fiches ou de pages publiées ont disparu, et ne le redit plus
    #[arg(long)]
    pub(super) accepter_disparitions: bool,
    /// Ouvre le site dans le navigateur
    #[arg(long)]
    pub(super) open: bool,
    /// Regarde les fichiers à intervalles réguliers, quand le système n'annonce pas les changements
    #[arg(long)]
    pub(super) poll: bool,
}

#[derive(Debug, Args)]
pub(super) struct CheckArguments {
    #[command(flatten)]
    pub(super) common: CommonArguments,
    /// Forme du rapport : human, json ou github
    #[arg(
        long,
        value_name = "FORME",
        default_value = "human",
        hide_default_value = true,
        hide_possible_values = true
    )]
    pub(super) format: ReportFormat,
    /// Les remarques comptent comme des fautes
    #[arg(long)]
    pub(super) strict: bool,
    /// Refuse aussi les fiches inventées pour la démonstration
    #[arg(long)]
    pub(super) publication: bool,
    /// Écrit la liste des pages à relire avant de publier, les plus graves d'abord
    #[arg(long, conflicts_with = "format")]
    pub(super) relecture: bool,
}

#[derive(Debug, Args)]
#[command(next_help_heading = "Options")]
pub(super) struct InitArguments {
    /// Dossier du portail
    #[arg(
        short,
        long,
        value_name = "DOSSIER",
        default_value = ".",
        hide_default_value = true
    )]
    pub(super) root: PathBuf,
    /// Nom du thème à commencer : minuscules, chiffres et tirets
    #[arg(long, value_name = "NOM")]
    pub(super) theme: String,
}

#[derive(Debug, Args)]
#[command(next_help_heading = "Options")]
pub(super) struct HoursArguments {
    /// Les horaires, par exemple « lun mar 9h-12h ; mer 9h-12h (sauf vacances scolaires) »
    #[arg(value_name = "TEXTE", help_heading = "Texte", required = true, num_args = 1..)]
    pub(super) text: Vec<String>,
    /// Zone des vacances scolaires : A, B, C, Corse ou un territoire d'outre-mer (« La Réunion ») ; le département dit la sienne
    #[arg(long, value_name = "ZONE", value_parser = zone)]
    pub(super) zone: Option<Zone>,
    /// Département, pour ses jours fériés et sa zone : 67, 2A, 974
    #[arg(long = "departement", value_name = "NUMÉRO", value_parser = department, conflicts_with = "zone")]
    pub(super) department: Option<String>,
    /// Dossier d'un portail, dont le calendrier compte ; sinon le dossier où l'on est
    #[arg(short, long, value_name = "DOSSIER")]
    pub(super) root: Option<PathBuf>,
    /// Premier jour montré, sous la forme 2026-11-22
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub(super) today: Option<Date>,
    /// Écrit le résultat en JSON
    #[arg(long)]
    pub(super) json: bool,
}

fn department(text: &str) -> Result<String, Hint> {
    department_number(text).ok_or_else(|| {
        let hint = match text.trim_start_matches('0') {
            "20" => "La Corse a deux départements\u{a0}: écrivez 2A ou 2B.",
            _ => "Écrivez son numéro, comme 67, 2A ou 974.",
        };
        Hint(hint.to_owned())
    })
}

fn zone(text: &str) -> Result<Zone, Hint> {
    Zone::read(text).ok_or_else(|| Hint(format!("Écrivez {}.", Zone::CHOICES)))
}

/// How a report is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum ReportFormat {
    /// For people.
    Human,
    /// For programs.
    Json,
    /// For GitHub's workflow commands.
    Github,
}
