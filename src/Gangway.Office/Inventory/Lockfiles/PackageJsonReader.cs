using System.Text.Json;

namespace Gangway.Office.Inventory.Lockfiles;

/// <summary>Reads package.json for what it says of the package itself: the subject. What it depends on is the lockfile's to say.</summary>
/// <remarks>See https://docs.npmjs.com/cli/configuring-npm/package-json. A repeated key is a warning, as the file is written by hand.</remarks>
public static class PackageJsonReader
{
    public static BomReading Read(ReadOnlyMemory<byte> content, string source)
    {
        var issues = new LockfileIssues(source);
        using var document = LockfileJson.Parse(content, issues, repeatedKeysAllowed: true, out var refusal);
        return document is null ? refusal! : issues.Read(new Bom
        {
            Format = "package.json",
            Subject = Subject(document.RootElement, issues),
            Evidence = LockfileText.Whole(content, source),
        });
    }

    private static Component? Subject(JsonElement package, LockfileIssues issues)
    {
        var name = package.Text("name");
        var claims = NpmLicense.Claims(package, issues.Source, "");
        if (name is null && claims.IsEmpty)
        {
            issues.Note("The manifest names no package.", "/name");
            return null;
        }

        var (scope, last) = LockfileNames.SplitNpm(name ?? "(unnamed)");
        var version = LockfileNames.Version(package.Text("version"));
        return new Component
        {
            Id = name ?? "(unnamed)",
            Group = scope,
            Name = last,
            Version = version,
            Purl = name is not null && LockfileNames.IsNpm(name) ? LockfilePurl.Npm(scope, last, version) : null,
            Declared = claims,
            SourceRepository = Repository(package.Field("repository")),
            Evidence = new Evidence(issues.Source),
        };
    }

    private static string? Repository(JsonElement repository) =>
        (repository.AsText() ?? repository.Text("url")) is { } address ? RepositoryAddress.WithoutCredentials(address) : null;
}
