//! `codegen --spec FILE --out DIR`: a crate from any document, outside the workspace.

use crate::diff::unified;
use crate::documents::is_vendor;
use crate::files::Folder;
use crate::folders::{Comparison, compare};
use crate::generation::read_text;
use crate::lint::{self, Checked, Format};
use crate::outcome::{Failure, Outcome};
use crate::output;
use crate::repository::Repository;
use crate::workbench::Workbench;
use clap::Args;
use excerpt_generator::{Document, Settings, Source, generate};
use std::path::{Path, PathBuf, absolute};

/// What names a document that is not in specs/.
#[derive(Debug, Args)]
pub(crate) struct Standalone {
    /// Any other OpenAPI document, YAML or JSON.
    #[arg(long, value_name = "FILE", requires = "out")]
    spec: Option<PathBuf>,
    /// The folder of the crate to write from it.
    #[arg(long, value_name = "DIR", requires = "spec")]
    out: Option<PathBuf>,
    /// The package's name; the file's name and `-client` when not given.
    #[arg(long, value_name = "NAME", requires = "spec")]
    package: Option<String>,
    /// Makes warnings fail, as they do for the documents in specs/.
    #[arg(long, requires = "spec")]
    strict: bool,
    /// The folder that all files of the document are in; its own folder when not given.
    #[arg(long, value_name = "DIR", requires = "spec")]
    root: Option<PathBuf>,
    /// How to print what was found: for people on standard error, or for a program on standard output.
    #[arg(long, value_enum, default_value_t, requires = "spec")]
    format: Format,
}

impl Standalone {
    pub(crate) fn is_asked_for(&self) -> bool {
        self.spec.is_some()
    }
}

pub(crate) fn run(repository: &Repository, arguments: &Standalone, check: bool) -> Result<Outcome, Failure> {
    let (Some(spec), Some(out)) = (&arguments.spec, &arguments.out) else {
        return Err(Failure::new("--spec and --out go together"));
    };
    let name = display_name(spec)?;
    let text = read_text(spec, &name)?;
    let settings = settings(repository, arguments, spec)?;
    let files = Folder::of(spec, arguments.root.as_deref())?;
    let source = Source { name: &name, text: &text };
    let mut generation = generate(Document { source, files: Some(&files) }, &settings);
    let diagnostics = std::mem::take(&mut generation.diagnostics);
    lint::print(&[Checked { name, text, diagnostics }], arguments.format);
    if generation.files.is_empty() {
        output::note(format_args!("nothing was written"));
        return Ok(Outcome::Findings);
    }

    let folder = absolute(out).map_err(Failure::io("find", out))?;
    let (Some(parent), Some(folder_name)) = (folder.parent(), folder.file_name()) else {
        return Err(Failure::new(format!("--out {}: name a folder", out.display())));
    };
    if folder.starts_with(absolute(repository.generated()).map_err(Failure::io("find", out))?) {
        return Err(Failure::new(format!("--out {}: generated/ is for the documents in specs/", out.display())));
    }
    if check {
        let comparison = compare(&folder, &generation.files)?;
        return Ok(differences(&display_name(out)?, &comparison));
    }
    std::fs::create_dir_all(parent).map_err(Failure::io("create", parent))?;
    let scratch = parent.join(format!(".{}.excerpt-tmp", folder_name.to_string_lossy()));
    let workbench = Workbench::open(scratch, parent)?;
    let comparison = compare(&folder, &generation.files)?;
    if comparison.is_somebody_elses() {
        return Err(Failure::new(format!(
            "{} is not a folder that codegen wrote: name another one, or delete it",
            out.display()
        )));
    }
    if !comparison.changes.is_empty() {
        workbench.replace(&folder, &generation.files, &comparison)?;
    }
    let (files, changed) = (generation.files.len(), comparison.changes.len());
    output::note(format_args!("generated {}: {files} files, {changed} changed", settings.package));
    Ok(Outcome::Fine)
}

/// Prints what writing the crate would change.
fn differences(folder: &str, comparison: &Comparison) -> Outcome {
    for change in &comparison.changes {
        output::result(&unified(&format!("{}/{}", folder.trim_end_matches('/'), change.path), change));
    }
    if !comparison.changes.is_empty() {
        let files = comparison.changes.len();
        let what = if files == 1 { "1 file is".to_owned() } else { format!("{files} files are") };
        output::note(format_args!("{what} not what the document makes; mend that by the same command without --check"));
    }
    Outcome::of(!comparison.changes.is_empty())
}

fn settings(repository: &Repository, arguments: &Standalone, spec: &Path) -> Result<Settings, Failure> {
    let package = match &arguments.package {
        Some(package) if is_vendor(package) => package.clone(),
        Some(package) => {
            let rule = "lower-case letters, digits and hyphens, a letter first";
            return Err(Failure::new(format!("--package {package}: use {rule}")));
        }
        None => format!("{}-client", vendor_of(spec)),
    };
    let runtime = absolute(repository.runtime()).map_err(Failure::io("find", &repository.runtime()))?;
    Ok(Settings {
        vendor: package.strip_suffix("-client").unwrap_or(&package).to_owned(),
        // JSON's strings are TOML's basic strings, but for DEL, which no sane path holds.
        runtime: format!(
            "{{ path = {}, default-features = false }}",
            serde_json::Value::from(runtime.to_string_lossy())
        ),
        package,
        command: "cargo xtask codegen --spec".to_owned(),
        // A path would say where the document is on this machine, and differ by the way it is typed.
        source: Some(display_name(Path::new(spec.file_name().unwrap_or_default()))?),
        strict: arguments.strict,
    })
}

/// Returns a file's name as messages and generated files show it: with no character that could end a comment.
pub(crate) fn display_name(path: &Path) -> Result<String, Failure> {
    match path.to_str() {
        Some(name) if !name.contains(char::is_control) => Ok(name.replace('\\', "/")),
        _ => Err(Failure::new(format!("{}: rename the file: its name is not plain text", path.display()))),
    }
}

/// Returns the vendor that a file's name speaks of: `Acme OCR v2.json` is of `acme-ocr-v2`.
pub(crate) fn vendor_of(path: &Path) -> String {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy().to_ascii_lowercase();
    let words: Vec<&str> = stem.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let vendor = words.join("-");
    if is_vendor(&vendor) { vendor } else { format!("api-{vendor}").trim_end_matches('-').to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_vendor_is_read_from_any_file_name() {
        assert_eq!(vendor_of(Path::new("x/Acme OCR_v2.json")), "acme-ocr-v2");
        assert_eq!(vendor_of(Path::new("3m.yaml")), "api-3m");
        assert_eq!(vendor_of(Path::new("文書.yaml")), "api");
    }
}
