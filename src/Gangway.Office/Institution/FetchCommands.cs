using System.Collections.Immutable;
using Gangway.Office.Inventory;

namespace Gangway.Office.Institution;

/// <summary>
/// The command by which the packages of a lockfile or project become readable on this machine, and so their licenses. Where a package
/// manager can be kept from running what it fetches, it is.
/// </summary>
internal static class FetchCommands
{
    /// <summary>By the beginning of a format's name; <c>{0}</c> is the file.</summary>
    private static readonly ImmutableArray<Fetch> All =
    [
        new("package-lock.json", "npm", "npm ci --ignore-scripts"),
        new("yarn.lock v1", "Yarn", "yarn install --frozen-lockfile --ignore-scripts"),
        new("yarn.lock", "Yarn", "YARN_NODE_LINKER=node-modules yarn install --immutable --mode=skip-build"),
        new("pnpm-lock.yaml", "pnpm", "pnpm install --frozen-lockfile --ignore-scripts"),
        new("bun.lock", "Bun", "bun install --frozen-lockfile --ignore-scripts"),
        new("packages.lock.json", "NuGet", "dotnet restore"),
        new("project.assets.json", "NuGet", "dotnet restore"),
        new("MSBuild project", "NuGet", "dotnet restore {0}"),
        new("go.mod", "Go", "go mod download"),
        new("Cargo.lock", "Cargo", "cargo fetch --locked"),
        new("Maven", "Maven", "mvn dependency:resolve"),
        new("poetry.lock", "Poetry", "POETRY_VIRTUALENVS_IN_PROJECT=1 poetry install --no-root"),
        new("uv.lock", "uv", "uv sync --frozen --no-install-workspace"),
        new("pdm.lock", "PDM", "pdm sync --no-self"),
        new("Pipfile.lock", "Pipenv", "PIPENV_VENV_IN_PROJECT=1 pipenv sync"),
        new("pylock.toml", "uv", "uv venv && uv pip sync {0}"),
        new("requirements.txt", "pip", "python3 -m venv .venv && .venv/bin/pip install --only-binary :all: -r {0}"),
    ];

    /// <param name="Format">The beginning of its format's name.</param>
    /// <param name="Ecosystem">What people call the package manager.</param>
    /// <param name="Command">Run in the folder of the document.</param>
    public sealed record Fetch(string Format, string Ecosystem, string Command);

    /// <summary>Null where no command makes such packages readable here.</summary>
    public static Fetch? Of(ProductDocument document) =>
        All.FirstOrDefault(fetch => document.Format.StartsWith(fetch.Format, StringComparison.Ordinal));

    /// <summary>Where the command is run: Maven at the outermost pom, of which the others are modules; NuGet beside the project, not in obj.</summary>
    /// <param name="document">What lists the packages.</param>
    /// <param name="all">Every document of the same product.</param>
    public static string FolderOf(ProductDocument document, ImmutableArray<ProductDocument> all)
    {
        var folder = Folder(document.Path);
        if (document.Format.StartsWith("Maven", StringComparison.Ordinal))
        {
            return all.Where(other => other.Format.StartsWith("Maven", StringComparison.Ordinal)).Select(other => Folder(other.Path))
                .Where(other => IsWithin(folder, other)).MinBy(other => other.Length) ?? folder;
        }

        var isRestored = document.Format.StartsWith("project.assets.json", StringComparison.Ordinal) && (folder == "obj" || folder.EndsWith("/obj", StringComparison.Ordinal));
        return isRestored ? Folder(folder) : folder;
    }

    private static string Folder(string path) => path.LastIndexOf('/') is > 0 and var slash ? path[..slash] : ".";

    private static bool IsWithin(string folder, string root) =>
        root == "." || folder == root || folder.StartsWith(root + "/", StringComparison.Ordinal);
}
