using System.Collections.Immutable;
using Gangway.Kernels.Licenses;
using Gangway.Kernels.Licenses.Input;
using Gangway.Office;

namespace Gangway.Contract;

/// <summary>What was read of one content under one file name: equal contents share it.</summary>
/// <param name="Sha256">Of the content that was read, lower-case hex; null where it could not be read.</param>
/// <param name="Reading">What the kernel found; null where the content could not be read.</param>
/// <param name="NotUnderstood">The kernel's lines, with their words.</param>
/// <param name="Issue">Why it could not be read, or not whole.</param>
internal sealed record FileScan(string? Sha256, LicenseReading? Reading, ImmutableArray<UnknownWords> NotUnderstood, Issue? Issue)
{
    public ScanStatus Status => Reading switch
    {
        null => ScanStatus.Unreadable,
        { Expression: not null } => ScanStatus.Found,
        { Nature: FileNature.Binary } => ScanStatus.Binary,
        var reading => NotUnderstood.IsEmpty && !reading.Matches.Any(match => match.Kind == LicenseMatchKind.NearText) ? ScanStatus.Nothing : ScanStatus.NotUnderstood,
    };
}
