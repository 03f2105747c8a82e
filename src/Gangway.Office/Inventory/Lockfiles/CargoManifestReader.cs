namespace Gangway.Office.Inventory.Lockfiles;

/// <summary>Reads Cargo.toml for what it says of the package itself: the subject.</summary>
/// <remarks>
/// A virtual workspace has no package: its <c>[workspace.package]</c> license and repository are kept under the name <c>(workspace)</c>.
/// A field inherited by <c>x.workspace = true</c> from another file stays empty, with a note.
/// See https://doc.rust-lang.org/cargo/reference/manifest.html.
/// </remarks>
public static class CargoManifestReader
{
    public static BomReading Read(ReadOnlyMemory<byte> content, string source)
    {
        var issues = new LockfileIssues(source);
        if (LockfileToml.Parse(content, issues, out var refusal) is not { } root)
        {
            return refusal!;
        }

        var package = root["package"] ?? root["project"];
        var shared = root["workspace"]?["package"];
        if (package is null && root["workspace"] is null)
        {
            return issues.Refused("The document has neither [package] nor [workspace]: it is not a Cargo.toml.", "line 1");
        }

        return issues.Read(new Bom
        {
            Format = "Cargo.toml",
            Subject = package is not null ? Subject(package, shared, issues) : shared is not null ? Subject(shared, null, issues) : null,
            Evidence = LockfileText.Whole(content, source),
        });
    }

    private static Component Subject(LockfileTomlNode package, LockfileTomlNode? shared, LockfileIssues issues)
    {
        var name = package.TextOf("name");
        var version = LockfileNames.Version(Field("version")?.Text);
        return new Component
        {
            Id = name ?? "(workspace)",
            Name = name ?? "(workspace)",
            Version = version,
            Purl = name is not null && LockfileNames.IsPlain(name) ? LockfilePurl.Cargo(name, version) : null,
            Declared = Field("license") is { Text.Length: > 0 } license
                ? [new LicenseClaim(LicenseClaimForm.Expression, license.Text, new Evidence(issues.Source, license.Place))]
                : Field("license-file") is { Text.Length: > 0 } file
                    ? [new LicenseClaim(LicenseClaimForm.File, file.Text, new Evidence(issues.Source, file.Place))]
                    : [],
            SourceRepository = Field("repository") is { Text.Length: > 0 } repository ? RepositoryAddress.WithoutCredentials(repository.Text) : null,
            Evidence = new Evidence(issues.Source, package.Place),
        };

        LockfileTomlNode? Field(string key)
        {
            var own = package[key];
            if (own?["workspace"] is not { IsTrue: true })
            {
                return own;
            }

            if (shared?[key] is null)
            {
                issues.Note($"The field {key} is inherited from a workspace in another file.", own.Place);
            }

            return shared?[key];
        }
    }
}
