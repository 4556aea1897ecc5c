// Is a file of this name something a team writes as source, rather than prose, data or a picture?

/** Programming, markup and style sheets. Prose (.md .rst .txt) and data (.json .yml .xml .svg .csv) are left out on purpose. */
const endings = new Set(`
  as asm s awk bas bash bat cmd bzl bazel star c cc cpp cxx c++ h hh hpp hxx h++ inl ipp cu cuh cl clj cljs cljc cls cmake cob cbl
  coffee litcoffee iced ls cr cs csx cshtml razor css scss sass less styl pcss d dart dpr pas pp lpr e el elm erl hrl ex exs eex heex
  f f03 f08 f77 f90 f95 for feature fish frag vert geom glsl hlsl metal wgsl shader fs fsi fsx fsh vsh gd go gradle groovy gsp
  graphql gql proto thrift hs lhs hx hcl tf bicep rego nix html htm xhtml shtml haml slim erb rhtml ejs hbs handlebars mustache
  jade pug twig liquid jinja jinja2 j2 tmpl tpl phtml njk inc ipynb java jsp jspx js jsx mjs cjs es es6 jl kt kts ksh csh tcsh l ll
  y yy lex lisp lsp scm ss rkt lua m mm m4 ac mk mak ml mli mll mly re rei nim ahk applescript pl pm t psgi php php3 php4 php5 phps
  ps1 psm1 psd1 purs py pyi pyw pyx pxd pxi qml r rb rake gemspec ru podspec thor builder jbuilder rabl rs sc scala sbt sed sh zsh
  sol cairo move sql plsql pls st svelte swift tcl tk tex sty cls ts tsx mts cts v sv svh vhd vhdl vala vapi vb vbs vim vue astro
  marko aspx ascx asp asmx ashx master xs xsl xslt xquery xq zig cgi fcgi wast wat mako opa idr agda lean nut pde ino
`.trim().split(/\s+/));

const names = new Set(`
  Makefile GNUmakefile makefile Makefile.am Makefile.in Rakefile Gemfile Guardfile Capfile Thorfile Vagrantfile Jakefile Cakefile Dockerfile Containerfile
  Jenkinsfile CMakeLists.txt Podfile Fastfile Appfile Brewfile Berksfile Buildfile SConstruct SConscript Snakefile wscript BUILD
  WORKSPACE Justfile justfile Tiltfile Earthfile meson.build meson_options.txt Kconfig
`.trim().split(/\s+/));

/** Decided by the name alone, which loses little against looking inside: scripts without an ending are not seen. */
export function isSourceName(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (names.has(name)) return true;
  const dot = name.lastIndexOf('.');
  return dot > 0 && endings.has(name.slice(dot + 1).toLowerCase());
}
