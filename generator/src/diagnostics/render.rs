//! Findings for people: the message, the lines it is about with what is wrong underlined, and what to write instead.

use super::excerpt::{Excerpt, excerpts};
use super::finding::{Diagnostic, Diagnostics, Level, Place};
use super::source::Source;
use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level as Title, Origin, Renderer, Snippet};

/// Returns all findings as text, a blank line after each, and a line that counts them. The name and text are the document's own.
pub fn render(diagnostics: &Diagnostics, name: &str, text: &str, color: bool) -> String {
    let source = Source::with(name, text, diagnostics.parts());
    let mut report = String::new();
    for diagnostic in diagnostics {
        report.push_str(&render_one(diagnostic, &source, color));
        report.push('\n');
    }
    if let Some(summary) = diagnostics.summary() {
        report.push_str(&format!("{name}: {summary}\n"));
    }
    report
}

/// Returns one finding as text.
pub fn render_one(diagnostic: &Diagnostic, source: &Source<'_>, color: bool) -> String {
    let renderer = if color { Renderer::styled() } else { Renderer::plain() }.decor_style(DecorStyle::Ascii);
    let title = match diagnostic.level {
        Level::Error => Title::ERROR,
        Level::Warning => Title::WARNING,
        Level::Note => Title::NOTE,
    };
    let group = title.primary_title(one_line(&diagnostic.message)).id(diagnostic.code);
    let location = source.locate(&diagnostic.place);
    let everywhere = matches!(diagnostic.place, Place::Offset(_))
        && location.line == 1
        && source.line(location.file, 1).0.is_empty();
    let excerpts = if everywhere { Vec::new() } else { excerpts(diagnostic, source) };
    let group = if everywhere {
        group.element(Origin::path(location.file))
    } else {
        group.elements(excerpts.iter().map(|excerpt| snippet(excerpt)))
    };
    let help = diagnostic.help.as_ref().map(|help| Group::with_title(Title::HELP.secondary_title(help.as_str())));
    let groups: Vec<Group<'_>> = std::iter::once(group).chain(help).collect();
    let mut text = renderer.render(&groups);
    for excerpt in &excerpts {
        text = with_true_column(text, excerpt);
    }
    text.push('\n');
    text
}

fn snippet(excerpt: &Excerpt) -> Snippet<'_, annotate_snippets::Annotation<'_>> {
    let annotations = excerpt.marks.iter().map(|mark| {
        let kind = if mark.primary { AnnotationKind::Primary } else { AnnotationKind::Context };
        let label = Some(mark.label.as_str()).filter(|label| !label.is_empty());
        kind.span(mark.span.clone()).label(label)
    });
    Snippet::source(excerpt.text.as_str())
        .path(excerpt.file.as_str())
        .line_start(excerpt.first_line)
        .annotations(annotations)
}

/// Puts the column in the document where the printer wrote the column in the excerpt; they differ in a cut line.
fn with_true_column(text: String, excerpt: &Excerpt) -> String {
    let name = &excerpt.file;
    let headline = excerpt.marks.iter().find(|mark| mark.primary).or(excerpt.marks.first());
    match headline {
        Some(mark) if mark.column != mark.shown_column => text.replacen(
            &format!("{name}:{}:{}", mark.line, mark.shown_column),
            &format!("{name}:{}:{}", mark.line, mark.column),
            1,
        ),
        _ => text,
    }
}

/// Messages quote the document, which may hold line breaks.
fn one_line(message: &str) -> String {
    message.replace(['\n', '\r'], " ")
}
