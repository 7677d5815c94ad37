//! The thin binary: hands the arguments to the command line and exits with its code.

fn main() -> std::process::ExitCode {
    std::process::ExitCode::from(exigible::cli::lancer(std::env::args_os()))
}
