//! The mock server: its type, and the operations that it answers.

use super::{Cx, calls, docs::Comment, file::RustFile, layout};
use crate::File;
use quote::quote;

/// Prints `mock.rs`.
pub(super) fn mock_file(cx: &Cx<'_>) -> File {
    let mut file = RustFile::new(cx, &["Server"]);
    let docs = Comment::own(docs(cx)).tokens();
    file.item(quote! {
        #docs
        pub type Server = excerpt_runtime::mock::Server<crate::Client>;
    });
    let operation = |name: &str| file.import("crate::operations", name).to_string().replace(' ', "");
    let operations: Vec<String> = cx.api.operations.iter().map(|item| operation(item.type_name.as_str())).collect();
    file.text(layout::list("excerpt_runtime::mocked", "crate::Client:", &operations));
    file.print("src/mock.rs")
}

fn docs(cx: &Cx<'_>) -> String {
    let about = "A server on this machine that answers as the document says, until it is dropped.\n\n\
                 [`excerpt_runtime::mock`] says what it answers, and what can be set.";
    let Some(example) = cx.api.operations.iter().find_map(|operation| calls::example(cx, operation)) else {
        return about.to_owned();
    };
    let library = cx.settings.package.replace('-', "_");
    let uses = layout::uses(&example.imports).join("\n");
    let space = if uses.is_empty() { "" } else { "\n\n" };
    let call = layout::statements(&format!("let response = client.{}.await?;", example.call));
    format!(
        "{about}\n\n```\n{uses}{space}# #[tokio::main]\n\
         # async fn main() -> Result<(), Box<dyn std::error::Error>> {{\n\
         let server = {library}::mock::Server::start();\n\
         let client = server.client();\n\
         {call}\n\
         assert_eq!(server.requests().len(), 1);\n\
         # Ok(())\n# }}\n```"
    )
}
