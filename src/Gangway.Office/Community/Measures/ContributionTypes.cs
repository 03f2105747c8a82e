using System.Collections.Frozen;
using Gangway.Office.Inventory;

namespace Gangway.Office.Community.Measures;

/// <summary>Tells from a path what kind of contribution a change to it is: by what is certain first (vendored, rules), then folder, then ending.</summary>
public static class ContributionTypes
{
    private static readonly FrozenSet<string> BuildFiles = Set(
        "makefile gnumakefile cmakelists.txt dockerfile containerfile jenkinsfile vagrantfile rakefile gemfile gemfile.lock package.json package-lock.json yarn.lock pnpm-lock.yaml pom.xml build.gradle build.gradle.kts "
        + "settings.gradle gradlew go.mod go.sum cargo.toml cargo.lock pyproject.toml poetry.lock setup.py setup.cfg requirements.txt tox.ini meson.build build.bazel workspace directory.build.props directory.packages.props "
        + "global.json nuget.config azure-pipelines.yml appveyor.yml .travis.yml .gitlab-ci.yml .gitignore .gitattributes .editorconfig .dockerignore docker-compose.yml renovate.json .pre-commit-config.yaml configure.ac makefile.am makefile.in");

    private static readonly FrozenSet<string> BuildFolders = Set(".github .circleci .gitlab .azure-pipelines .buildkite ci build-tools cmake .mvn gradle docker helm deploy deployment");
    private static readonly FrozenSet<string> BuildEndings = Set("cmake gradle csproj fsproj vbproj sln slnx targets props bazel bzl mk dockerfile");
    private static readonly FrozenSet<string> TextEndings = Set("md rst adoc asciidoc txt tex org html htm pod mdx");
    private static readonly FrozenSet<string> TranslationFolders = Set("i18n l10n locale locales translations lang langs _locales lc_messages");
    private static readonly FrozenSet<string> TranslationEndings = Set("po pot mo xlf xliff resx arb strings");
    private static readonly FrozenSet<string> DesignEndings = Set("png jpg jpeg gif svg ico webp psd ai fig sketch ttf woff woff2 mp4 drawio puml");
    private static readonly FrozenSet<string> CodeEndings = Set(
        "c h cc cpp cxx hpp hh m mm cs fs vb java kt kts scala groovy clj go rs py pyx rb php pl pm r jl lua tcl swift dart js mjs cjs jsx ts tsx vue svelte css scss less sass sql sh bash zsh ps1 bat cmd asm s v sv vhd hs ml "
        + "mli elm ex exs erl hrl nim zig d pas f f90 cob ada adb ads proto thrift graphql cshtml razor xaml jsp erb tmpl tpl ejs hbs wat sol cu cl glsl hlsl el lisp scm rkt awk vim");

    public static ContributionType Of(string path)
    {
        var segments = path.ToLowerInvariant().Split('/');
        var name = segments[^1];
        var ending = name.LastIndexOf('.') is >= 0 and var dot ? name[(dot + 1)..] : "";
        var folders = segments[..^1];
        var role = PathRoles.Of(path);
        return role == PathRole.Vendored ? ContributionType.Vendored
            : IsRule(path, name) ? ContributionType.Governance
            : IsTest(role, name, ending) ? ContributionType.Tests
            : TranslationEndings.Contains(ending) || (folders.Any(TranslationFolders.Contains) && !CodeEndings.Contains(ending)) ? ContributionType.Translations
            : BuildFiles.Contains(name) || BuildEndings.Contains(ending) || (folders.Length > 0 && BuildFolders.Contains(folders[0]) && ending is not "md") ? ContributionType.BuildAndCi
            : DesignEndings.Contains(ending) ? ContributionType.Design
            : role == PathRole.Documentation || TextEndings.Contains(ending) ? ContributionType.Documentation
            : CodeEndings.Contains(ending) ? ContributionType.Code
            : ContributionType.Other;
    }

    /// <summary>In words, lower case.</summary>
    public static string Label(ContributionType type) => type switch
    {
        ContributionType.BuildAndCi => "build and CI",
        ContributionType.Documentation => "docs",
        _ => type.ToString().ToLowerInvariant(),
    };

    private static bool IsTest(PathRole role, string name, string ending) =>
        role is PathRole.Test or PathRole.Fixture
        || (CodeEndings.Contains(ending) && (name.StartsWith("test_", StringComparison.Ordinal) || name.Contains("_test.", StringComparison.Ordinal)
            || name.Contains(".test.", StringComparison.Ordinal) || name.Contains(".spec.", StringComparison.Ordinal) || name.EndsWith("test.java", StringComparison.Ordinal) || name.EndsWith("tests.cs", StringComparison.Ordinal)));

    // A readme and a changelog are house rules as well, but to change them is to write documentation.
    private static bool IsRule(string path, string name) =>
        path.Length < 120 && path.AsSpan().Count('/') <= 1 && !name.StartsWith("readme", StringComparison.Ordinal)
        && HouseRules.Of([path]).FirstOrDefault(rule => rule.Present == true) is { Kind: not (HouseRuleKind.Changelog or HouseRuleKind.Readme or HouseRuleKind.Sbom or HouseRuleKind.Mailmap) };

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
