//! A static server for the built site, on this machine only.

use std::fs;
use std::path::{Component, Path, PathBuf};

use anyhow::{Context, Result, anyhow};
use tiny_http::{Header, Request, Response, Server};

use crate::site::DIST;

/// Serves on the first free port from `first` on.
pub fn on_free_port(first: u16) -> Result<()> {
    let server = (first..=u16::MAX)
        .find_map(|port| listen(port).ok())
        .with_context(|| format!("no free port from {first} on"))?;
    serve(&server)
}

/// Serves on this port or not at all.
pub fn on_port(port: u16) -> Result<()> {
    serve(&listen(port)?)
}

fn listen(port: u16) -> Result<Server> {
    Server::http(("127.0.0.1", port)).map_err(|error| anyhow!("port {port}: {error}"))
}

fn serve(server: &Server) -> Result<()> {
    println!("http://{}/", server.server_addr());
    for request in server.incoming_requests() {
        // A reader who leaves in the middle of an answer is no reason to stop serving.
        let _ = answer(request);
    }
    Ok(())
}

fn answer(request: Request) -> std::io::Result<()> {
    let path = local_path(request.url());
    match path.and_then(|path| Some((media_type(&path), fs::read(path).ok()?))) {
        Some((media_type, content)) => {
            let response = Response::from_data(content).with_header(media_type);
            request.respond(response.with_header(header("Cache-Control", "no-cache")))
        }
        None => request.respond(Response::from_string("not found").with_status_code(404)),
    }
}

/// The file a URL names, or none if it would lie outside the site.
fn local_path(url: &str) -> Option<PathBuf> {
    let path = url.split(['?', '#']).next()?;
    let path = PathBuf::from(percent_decoded(path)?.trim_start_matches('/'));
    let inside = path.components().all(|component| matches!(component, Component::Normal(_)));
    let path = inside.then(|| Path::new(DIST).join(path))?;
    Some(if path.is_dir() { path.join("index.html") } else { path })
}

fn percent_decoded(text: &str) -> Option<String> {
    let mut parts = text.split('%');
    let mut bytes = parts.next()?.as_bytes().to_vec();
    for part in parts {
        let (code, rest) = part.split_at_checked(2)?;
        bytes.push(u8::from_str_radix(code, 16).ok()?);
        bytes.extend_from_slice(rest.as_bytes());
    }
    String::from_utf8(bytes).ok()
}

fn media_type(path: &Path) -> Header {
    let extension = path.extension().and_then(|extension| extension.to_str());
    let media_type = match extension {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("json") => "application/json",
        _ => "application/octet-stream",
    };
    header("Content-Type", media_type)
}

fn header(name: &'static str, value: &'static str) -> Header {
    Header {
        field: name.parse().unwrap_or_else(|()| unreachable!()),
        value: value.parse().unwrap_or_else(|_| unreachable!()),
    }
}
