using System.Collections.Immutable;

namespace Gangway.Office.Inventory.Lockfiles.DotNet;

// The package a project makes, by its properties and those of the files above it. What they do not tell in full is left out; without
// PackageId and AssemblyName the file's own name counts, as MSBuild has it. https://learn.microsoft.com/nuget/reference/msbuild-targets#pack-target
internal static class MSBuildSubject
{
    public static Component Of(MSBuildEvaluation evaluation, MSBuildFile project)
    {
        var name = Value("PackageId") ?? Value("AssemblyName") ?? (TreePaths.StemOf(project.Path) is { Length: > 0 } stem ? stem : "(unnamed)");
        var version = LockfileNames.Version(Value("PackageVersion") ?? Value("Version") ?? Value("VersionPrefix"));
        return new Component
        {
            Id = name,
            Name = name,
            Version = version,
            Purl = LockfileNames.IsPlain(name) ? LockfilePurl.NuGet(name, version) : null,
            Declared = Claims(evaluation),
            Copyright = Value("Copyright"),
            SourceRepository = Value("RepositoryUrl") is { } url ? RepositoryAddress.WithoutCredentials(url) : null,
            Evidence = project.At(project.Root),
        };

        string? Value(string property) => Text(evaluation, property);
    }

    private static ImmutableArray<LicenseClaim> Claims(MSBuildEvaluation evaluation)
    {
        var forms = new[]
        {
            ("PackageLicenseExpression", LicenseClaimForm.Expression),
            ("PackageLicenseFile", LicenseClaimForm.File),
            ("PackageLicenseUrl", LicenseClaimForm.Url),
        };
        foreach (var (property, form) in forms)
        {
            if (Text(evaluation, property) is { } value && evaluation.Stated.TryGetValue(property, out var at))
            {
                return [new LicenseClaim(form, value, at.File.At(at.At))];
            }
        }

        return [];
    }

    private static string? Text(MSBuildEvaluation evaluation, string property) =>
        evaluation.Properties.Resolve($"$({property})")?.Trim() is { Length: > 0 } text ? text : null;
}
