//! How an answer is printed.

use std::fs::File;
use std::io::Write;

use clap::ArgMatches;
use http::header;

use super::errors::Failure;
use super::{Shell, pretty, shell};
use crate::{Answer, Download};

/// Where answers go.
pub(super) struct Output {
    raw: bool,
    file: Option<String>,
}

impl Output {
    pub(super) fn new(matches: &ArgMatches) -> Self {
        Self { raw: matches.get_flag("raw"), file: matches.get_one("output").cloned() }
    }

    pub(super) fn is_raw(&self) -> bool {
        self.raw
    }

    /// Returns whether people will see it.
    pub(super) fn is_shown(&self, shell: &Shell) -> bool {
        shell.output_is_terminal && self.file.is_none()
    }

    /// Prints a success: JSON laid out, text as it is, bytes only where they do no harm.
    pub(super) fn print(&self, answer: &Answer, shell: &mut Shell) -> Result<(), Failure> {
        let body = answer.body();
        if self.raw {
            return self.write(body, shell);
        }
        if body.is_empty() {
            return Ok(());
        }
        if answer.may_be_json()
            && let Some(mut json) = pretty::json(body)
        {
            json.push('\n');
            return self.write(json.as_bytes(), shell);
        }
        let shown = self.is_shown(shell);
        match std::str::from_utf8(body) {
            Ok(text) if shown => self.write(shell::harmless(text).as_bytes(), shell),
            Err(_) if shown => {
                let media = answer.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
                let (bytes, media) = (body.len(), media.unwrap_or("no type"));
                Err(Failure::Hidden(format!(
                    "the answer is {bytes} bytes of {media}; --output FILE keeps them, --raw prints them"
                )))
            }
            _ => self.write(body, shell),
        }
    }

    /// Writes the body of a success piece by piece, as it comes; it may have any size.
    pub(super) async fn receive(&self, mut download: Download, shell: &mut Shell) -> Result<(), Failure> {
        let mut writer = self.open(shell)?;
        while let Some(piece) = download.next().await {
            writer.write_all(&piece?)?;
        }
        writer.flush()?;
        Ok(())
    }

    /// Writes to the file or to standard output.
    pub(super) fn write(&self, bytes: &[u8], shell: &mut Shell) -> Result<(), Failure> {
        let mut writer = self.open(shell)?;
        writer.write_all(bytes).and_then(|()| writer.flush())?;
        Ok(())
    }

    /// Returns what is written to. A file is made anew.
    pub(super) fn open<'a>(&self, shell: &'a mut Shell) -> Result<Box<dyn Write + 'a>, Failure> {
        match &self.file {
            Some(path) => Ok(Box::new(File::create(path)?)),
            None => Ok(Box::new(&mut shell.output)),
        }
    }
}
