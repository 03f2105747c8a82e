
using Gangway.Kernels.Licenses.Names;

namespace Gangway.Kernels.Licenses.Manifests;

/// <summary>Which file names are manifests, how each is written, whose names it uses, and what several licenses mean in it.</summary>
internal static class ManifestNames
{
    private sealed record Row(ManifestKind Kind, NameSystem System, ManifestRelation Relation);

    private static readonly Dictionary<string, Row> names = Table(
    [
        // npm and Composer offer a choice (docs.npmjs.com "license"; getcomposer.org/doc/04-schema.md "license": disjunctive)
        ("package.json bower.json .bower.json component.json composer.json", new(ManifestKind.Json, NameSystem.None, ManifestRelation.Any)),
        ("META.json", new(ManifestKind.Json, NameSystem.Cpan, ManifestRelation.Unclear)),
        ("META6.json vcpkg.json haxelib.json dub.json codemeta.json elm.json elm-package.json deno.json deno.jsonc jsr.json .zenodo.json metadata.json", new(ManifestKind.Json, NameSystem.None, ManifestRelation.Unclear)),
        // Maven: "If multiple licenses are listed, it is assumed that the user can select any of them" (maven.apache.org/pom.html)
        ("pom.xml", new(ManifestKind.Xml, NameSystem.None, ManifestRelation.Any)),
        ("package.xml package2.xml ivy.xml plugin.xml config.xml Directory.Build.props Directory.Build.targets extension.vsixmanifest", new(ManifestKind.Xml, NameSystem.None, ManifestRelation.Unclear)),
        ("Cargo.toml", new(ManifestKind.Toml, NameSystem.Cargo, ManifestRelation.All)),
        ("Cargo.toml.orig", new(ManifestKind.Toml, NameSystem.Cargo, ManifestRelation.All)), // what the author wrote, in every published crate
        ("pyproject.toml gleam.toml typst.toml fpm.toml mops.toml Move.toml Scarb.toml wally.toml pixi.toml shard.toml", new(ManifestKind.Toml, NameSystem.None, ManifestRelation.Unclear)),
        ("META.yml META.yaml MYMETA.yml", new(ManifestKind.Yaml, NameSystem.Cpan, ManifestRelation.Unclear)),
        // CITATION.cff: a list of licenses is a choice (Citation File Format 1.2, "license")
        ("CITATION.cff", new(ManifestKind.Yaml, NameSystem.None, ManifestRelation.Any)),
        ("shard.yml package.yaml galaxy.yml snapcraft.yaml recipe.yaml Chart.yaml spec.yml", new(ManifestKind.Yaml, NameSystem.None, ManifestRelation.Unclear)),
        ("meta.yaml", new(ManifestKind.Yaml, NameSystem.None, ManifestRelation.Unclear)),
        ("PKG-INFO METADATA", new(ManifestKind.Head, NameSystem.None, ManifestRelation.Unclear)),
        ("DESCRIPTION", new(ManifestKind.Headers, NameSystem.R, ManifestRelation.Unclear)),
        (".SRCINFO", new(ManifestKind.Pairs, NameSystem.Arch, ManifestRelation.Unclear)),
        ("PKGBUILD", new(ManifestKind.Assignments, NameSystem.Arch, ManifestRelation.Unclear)),
        ("APKBUILD template setup.cfg", new(ManifestKind.Assignments, NameSystem.None, ManifestRelation.Unclear)),
        ("dist.ini", new(ManifestKind.Assignments, NameSystem.Cpan, ManifestRelation.Unclear)),
        ("Makefile", new(ManifestKind.Assignments, NameSystem.Ports, ManifestRelation.Unclear)),
        ("Makefile.PL Build.PL", new(ManifestKind.Calls, NameSystem.Cpan, ManifestRelation.Unclear)),
        ("setup.py conanfile.py mix.exs rebar.config build.sbt build.sc build.gradle build.gradle.kts meson.build v.mod project.clj opam dub.sdl info.rkt Portfile", new(ManifestKind.Calls, NameSystem.None, ManifestRelation.Unclear)),
    ]);

    private static readonly (string Ending, Row Row)[] endings =
    [
        (".pom", new(ManifestKind.Xml, NameSystem.None, ManifestRelation.Any)),
        (".nuspec", new(ManifestKind.Xml, NameSystem.None, ManifestRelation.Unclear)),
        (".csproj", new(ManifestKind.Xml, NameSystem.None, ManifestRelation.Unclear)),
        (".fsproj", new(ManifestKind.Xml, NameSystem.None, ManifestRelation.Unclear)),
        (".vbproj", new(ManifestKind.Xml, NameSystem.None, ManifestRelation.Unclear)),
        (".vsixmanifest", new(ManifestKind.Xml, NameSystem.None, ManifestRelation.Unclear)),
        (".metainfo.xml", new(ManifestKind.Xml, NameSystem.None, ManifestRelation.Unclear)),
        (".appdata.xml", new(ManifestKind.Xml, NameSystem.None, ManifestRelation.Unclear)),
        (".doap", new(ManifestKind.Xml, NameSystem.None, ManifestRelation.Unclear)),
        (".gemspec", new(ManifestKind.Calls, NameSystem.None, ManifestRelation.Unclear)),
        (".podspec", new(ManifestKind.Calls, NameSystem.None, ManifestRelation.Unclear)),
        (".podspec.json", new(ManifestKind.Json, NameSystem.None, ManifestRelation.Unclear)),
        (".rockspec", new(ManifestKind.Calls, NameSystem.None, ManifestRelation.Unclear)),
        (".nimble", new(ManifestKind.Calls, NameSystem.None, ManifestRelation.Unclear)),
        (".app.src", new(ManifestKind.Calls, NameSystem.None, ManifestRelation.Unclear)),
        (".opam", new(ManifestKind.Calls, NameSystem.None, ManifestRelation.Unclear)),
        (".asd", new(ManifestKind.Calls, NameSystem.None, ManifestRelation.Unclear)),
        (".cabal", new(ManifestKind.Headers, NameSystem.Cabal, ManifestRelation.Unclear)),
        (".spec", new(ManifestKind.Headers, NameSystem.Fedora, ManifestRelation.All)),
        (".spec.in", new(ManifestKind.Headers, NameSystem.Fedora, ManifestRelation.All)),
        (".lsm", new(ManifestKind.Headers, NameSystem.None, ManifestRelation.Unclear)),
        (".pc", new(ManifestKind.Headers, NameSystem.None, ManifestRelation.Unclear)),
        (".pc.in", new(ManifestKind.Headers, NameSystem.None, ManifestRelation.Unclear)),
        (".ebuild", new(ManifestKind.Assignments, NameSystem.Gentoo, ManifestRelation.All)),
        (".bb", new(ManifestKind.Assignments, NameSystem.Yocto, ManifestRelation.All)),
        (".bbappend", new(ManifestKind.Assignments, NameSystem.Yocto, ManifestRelation.All)),
        (".inc", new(ManifestKind.Assignments, NameSystem.Yocto, ManifestRelation.All)),
        (".mk", new(ManifestKind.Assignments, NameSystem.Yocto, ManifestRelation.All)),
        (".c", new(ManifestKind.Source, NameSystem.Module, ManifestRelation.All)),
        (".h", new(ManifestKind.Source, NameSystem.Module, ManifestRelation.All)),
        (".rs", new(ManifestKind.Source, NameSystem.Module, ManifestRelation.All)),
    ];

    /// <summary>False for a file that is no manifest by its name.</summary>
    public static bool TryFind(string fileName, out ManifestKind kind, out NameSystem system, out ManifestRelation relation)
    {
        if (!names.TryGetValue(fileName, out var row))
        {
            foreach (var (ending, known) in endings)
            {
                if (fileName.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                {
                    row = known;
                    break;
                }
            }
        }

        (kind, system, relation) = row is null ? default : (row.Kind, row.System, row.Relation);
        return row is not null;
    }

    private static Dictionary<string, Row> Table((string Names, Row Row)[] rows)
    {
        var table = new Dictionary<string, Row>(StringComparer.Ordinal);
        foreach (var (names, row) in rows)
        {
            foreach (var name in names.Split(' '))
            {
                table.Add(name, row);
            }
        }

        return table;
    }
}
