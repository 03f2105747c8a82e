using System.Collections.Immutable;
using Gangway.Kernels.Licenses.Notices;

namespace Gangway.Kernels.Licenses.Manifests;

/// <summary>The license fields of a manifest as matches: what they name, as one expression where the format says how they belong together.</summary>
internal readonly struct ManifestLicenses(NoticeReader notices)
{
    /// <summary>What a kernel module tells its loader counts less than its header.</summary>
    private const double OfModule = 0.5;

    private readonly NoticeReader notices = notices;

    /// <param name="isManifest">By its name; what else it says of licenses is then chance.</param>
    public ImmutableArray<LicenseMatch> Of(ReadOnlySpan<byte> text, string fileName, out bool isManifest)
    {
        var reading = ManifestReader.Read(text, fileName);
        isManifest = reading is { Fields.IsEmpty: false } && reading.Fields.All(field => field.Role != ManifestRole.Module);
        if (reading is null || reading.Fields.IsEmpty)
        {
            return [];
        }

        var modules = reading.Fields.Where(field => field.Role == ManifestRole.Module).ToList();
        if (modules.Count > 0)
        {
            return [.. modules.Select(OfModuleField).OfType<LicenseMatch>()];
        }

        var told = Told(reading, ManifestRole.License);
        told = told.Count > 0 ? told : Told(reading, ManifestRole.Classifier);
        told = told.Count > 0 ? told : Told(reading, ManifestRole.Address);
        return told.Count switch
        {
            0 => [],
            1 => [told[0]],
            _ when reading.Relation == ManifestRelation.Any => [Joined(told)],
            _ => [.. told],
        };
    }

    /// <summary>"GPL" means version 2 to the kernel, in "Dual BSD/GPL" too.</summary>
    private LicenseMatch? OfModuleField(ManifestField field) =>
        (field.Expression ?? notices.Named(field.Value)?.Replace("GPL-1.0-or-later", "GPL-2.0-only", StringComparison.Ordinal)) is { } expression
            ? new LicenseMatch(expression, LicenseMatchKind.Field, field.Line, field.Line, OfModule)
            : null;

    private List<LicenseMatch> Told(ManifestReading reading, ManifestRole role)
    {
        var told = new List<LicenseMatch>();
        foreach (var field in reading.Fields)
        {
            if (field.Role == role && (field.Expression ?? notices.Named(field.Value)) is { } expression)
            {
                told.Add(new LicenseMatch(expression, LicenseMatchKind.Field, field.Line, field.Line, 1));
            }
        }

        return told;
    }

    private static LicenseMatch Joined(List<LicenseMatch> told)
    {
        var expression = string.Join(" OR ", told.Select(match => match.Expression).Distinct());
        return new LicenseMatch(expression, LicenseMatchKind.Field, told.Min(match => match.StartLine), told.Max(match => match.EndLine), 1);
    }
}
