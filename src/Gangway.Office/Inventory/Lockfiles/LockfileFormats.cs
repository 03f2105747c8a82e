using System.Collections.Immutable;
using Gangway.Office.Inventory.Lockfiles.Apple;
using Gangway.Office.Inventory.Lockfiles.DotNet;
using Gangway.Office.Inventory.Lockfiles.Java;
using Gangway.Office.Inventory.Lockfiles.JavaScript;
using Gangway.Office.Inventory.Lockfiles.Languages;
using Gangway.Office.Inventory.Lockfiles.Python;
using Gangway.Office.Inventory.Lockfiles.Systems;
using static Gangway.Office.Inventory.BomFacts;
using static Gangway.Office.Inventory.Lockfiles.LockfilePaths;

namespace Gangway.Office.Inventory.Lockfiles;

/// <summary>The lockfiles and dependency lists the office reads; no file is of two of these formats.</summary>
public static class LockfileFormats
{
    private const BomFacts Pinned = Use | PinnedVersions;

    public static ImmutableArray<BomFormat> All { get; } =
    [
        new("package-lock.json", "npm", Named("package-lock.json", "npm-shrinkwrap.json"), NpmLockReader.Read)
        {
            Files = "package-lock.json, npm-shrinkwrap.json",
            Tells = Pinned | Direct | Scope | Graph | Licenses | SourceRepository,
        },
        new("yarn.lock", "npm", Named("yarn.lock"), YarnLockReader.Read) { Tells = Pinned | Direct | Scope | Graph | SourceRepository },
        new("pnpm-lock.yaml", "npm", Named("pnpm-lock.yaml"), PnpmLockReader.Read) { Tells = Pinned | Direct | Scope | Graph | SourceRepository },
        new("bun.lock", "npm", Named("bun.lock"), BunLockReader.Read) { Tells = Pinned | Direct | Scope | Graph | SourceRepository },
        new("packages.lock.json", "nuget", OfProject("packages.", ".lock.json"), NuGetLockReader.Read)
        {
            Files = "packages.lock.json, packages.*.lock.json",
            Tells = Pinned | Direct | Graph,
        },
        new("project.assets.json", "nuget", Named("project.assets.json"), NuGetAssetsReader.Read) { Tells = Pinned | Direct | Scope | Graph },
        new("packages.config", "nuget", OfProject("packages.", ".config"), PackagesConfigReader.Read)
        {
            Files = "packages.config, packages.*.config",
            Tells = Pinned | Scope,
        },
        new("Directory.Packages.props", "nuget", NamedInAnyCase("Directory.Packages.props"), DirectoryPackagesReader.Read)
        {
            Tells = PinnedVersions | Direct | Scope,
        },
        new("MSBuild project", "nuget", EndsWith(".csproj", ".fsproj", ".vbproj"), MSBuildReferences.Read) { Files = "*.csproj, *.fsproj, *.vbproj", Tells = Pinned | Direct | Scope },
        new("pom.xml", "maven", IsPom, MavenPomReader.Read) { Files = "pom.xml, *.pom", Tells = Pinned | Direct | Scope },
        new("Maven dependency:tree", "maven", IsMavenTree, MavenTreeReader.Read)
        {
            Files = "dependency-tree, maven-dependency-tree, mvn-dependency-tree (.txt, .json, .dot)",
            Tells = Pinned | Direct | Scope | Graph,
        },
        new("gradle.lockfile", "maven", IsGradleLock, GradleLockReader.Read)
        {
            Files = "gradle.lockfile, *-gradle.lockfile, dependency-locks/*.lockfile",
            Tells = Pinned | Scope,
        },
        new("Gradle version catalog", "maven", EndsWith(".versions.toml"), VersionCatalogReader.Read) { Files = "libs.versions.toml, *.versions.toml", Tells = PinnedVersions | Scope },
        new("go.mod", "golang", Named("go.mod"), GoModReader.Read) { Tells = Pinned | Direct },
        new("go.sum", "golang", Named("go.sum", "go.work.sum"), GoSumReader.Read) { Files = "go.sum, go.work.sum", Tells = PinnedVersions },
        new("requirements.txt", "pypi", IsRequirements, RequirementsReader.Read)
        {
            Files = "requirements.txt, requirements-*.txt, *-requirements.txt, requirements/*.txt",
            Tells = Pinned | Direct | Scope | Graph | SourceRepository,
        },
        new("poetry.lock", "pypi", Named("poetry.lock"), PoetryLockReader.Read) { Tells = Pinned | Scope | Graph | SourceRepository },
        new("Pipfile.lock", "pypi", Named("Pipfile.lock"), PipfileLockReader.Read) { Tells = Pinned | Scope | SourceRepository },
        new("uv.lock", "pypi", Named("uv.lock"), UvLockReader.Read) { Tells = Pinned | Direct | Scope | Graph | SourceRepository },
        new("pdm.lock", "pypi", Named("pdm.lock"), PdmLockReader.Read) { Tells = Pinned | Scope | Graph | SourceRepository },
        new("pylock.toml", "pypi", IsPylock, PylockReader.Read) { Files = "pylock.toml, pylock.*.toml", Tells = Pinned | Scope | Graph | SourceRepository },
        new("Cargo.lock", "cargo", Named("Cargo.lock"), CargoLockReader.Read) { Tells = Pinned | Direct | Graph | SourceRepository },
        new("Gemfile.lock", "gem", IsGemfileLock, GemfileLockReader.Read)
        {
            Files = "Gemfile.lock, gems.locked, *.gemfile.lock",
            Tells = Pinned | Direct | Graph | SourceRepository,
        },
        new("composer.lock", "composer", Named("composer.lock"), ComposerLockReader.Read) { Tells = Pinned | Scope | Graph | Licenses | SourceRepository },
        new("pubspec.lock", "pub", Named("pubspec.lock"), PubspecLockReader.Read) { Tells = Pinned | Direct | Scope | SourceRepository },
        new("Package.resolved", "swift", Named("Package.resolved"), PackageResolvedReader.Read) { Tells = Pinned | SourceRepository },
        new("Podfile.lock", "cocoapods", Named("Podfile.lock"), PodfileLockReader.Read) { Tells = Pinned | Direct | Graph | SourceRepository },
        new("conan.lock", "conan", Named("conan.lock"), ConanLockReader.Read) { Tells = Pinned | Direct | Scope | Graph },
        new("conanfile.txt", "conan", Named("conanfile.txt"), ConanfileReader.Read) { Tells = Pinned | Direct | Scope },
        new("mix.lock", "hex", Named("mix.lock"), MixLockReader.Read) { Tells = Pinned | Graph | SourceRepository },
        new("dpkg status", "deb", IsDpkg, DpkgStatusReader.Read) { Files = "dpkg/status, dpkg/status.d/*", Tells = Pinned | Graph },
        new("apk installed", "apk", IsApk, ApkInstalledReader.Read) { Files = "apk/db/installed", Tells = Pinned | Graph | Licenses },
        new("GitHub Actions", "github", IsWorkflow, WorkflowReader.Read)
        {
            Files = ".github/workflows/*.yml, action.yml",
            Tells = Pinned | Direct | Scope | SourceRepository,
        },
    ];

    private static bool IsMavenTree(ReadOnlySpan<char> path, ReadOnlySpan<byte> head)
    {
        var name = NameOf(path);
        var dot = name.LastIndexOf('.');
        return dot > 0 && name[dot..] is ".txt" or ".json" or ".dot" && name[..dot] is "dependency-tree" or "maven-dependency-tree" or "mvn-dependency-tree";
    }

    private static bool IsGemfileLock(ReadOnlySpan<char> path, ReadOnlySpan<byte> head) =>
        NameOf(path) is "Gemfile.lock" or "gems.locked" || path.EndsWith(".gemfile.lock", StringComparison.Ordinal);
}
