using Gangway.Kernels.Licenses;
using Gangway.Kernels.Licenses.Mentions;
using Gangway.Kernels.Licenses.Texts;
using Gangway.Office;
using Gangway.Office.Contract;
using Gangway.Office.Inventory;

namespace Gangway.Contract;

/// <summary>Translates what the kernel read into the office's words.</summary>
internal static class FileReadings
{
    /// <summary>Paths are those inside the tree.</summary>
    public static FileLicenses Of(ScannedFile scanned) => Of(scanned.File.File.Path, scanned.File.Role, scanned.Scan);

    /// <param name="path">Inside the tree.</param>
    /// <param name="role">What its place in the tree says it is for.</param>
    /// <param name="scan">What was read of it.</param>
    public static FileLicenses Of(string path, PathRole role, FileScan scan)
    {
        var reading = scan.Reading;
        return new FileLicenses
        {
            Path = path,
            Role = role,
            Expression = reading?.Expression,
            Findings = reading is null ? [] : [.. reading.Matches.Select(match => Finding(match, path))],
            Pointers = reading is null ? [] : [.. reading.Files.Select(file => KeyValuePair.Create(file.Name, file.Line))],
            NotUnderstood = [.. scan.NotUnderstood.Select(words => KeyValuePair.Create(new Evidence(path, Lines(words.StartLine, words.EndLine)), words.Text))],
            IsLicenseFile = LicenseFileSource.IsLicenseFileName(path),
        };
    }

    public static LicenseFinding Finding(LicenseMatch match, string source) =>
        new(match.Expression, KindOf(match.Kind), match.Score, new Evidence(source, Lines(match.StartLine, match.EndLine)));

    public static LicenseFindingKind KindOf(LicenseMatchKind kind) => kind switch
    {
        LicenseMatchKind.Text => LicenseFindingKind.Text,
        LicenseMatchKind.NearText => LicenseFindingKind.NearText,
        LicenseMatchKind.Tag => LicenseFindingKind.Tag,
        LicenseMatchKind.Notice => LicenseFindingKind.Notice,
        LicenseMatchKind.Field => LicenseFindingKind.Field,
        LicenseMatchKind.Reference => LicenseFindingKind.Reference,
        _ => LicenseFindingKind.Mention,
    };

    public static string Lines(int start, int end) => start == end ? $"{start}" : $"{start}-{end}";
}
