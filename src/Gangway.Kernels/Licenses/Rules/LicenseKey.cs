using System.Collections.Immutable;

namespace Gangway.Kernels.Licenses.Rules;

/// <summary>One license of a rule pack.</summary>
/// <param name="Key">Its name in the pack.</param>
/// <param name="SpdxId">Its SPDX id, LicenseRef- for what the SPDX list does not hold; null where the pack gives none.</param>
/// <param name="OtherSpdxIds">Ids it had, or is also known by.</param>
/// <param name="IsUnknown">Stands for a license that was not told.</param>
public sealed record LicenseKey(string Key, string? SpdxId, ImmutableArray<string> OtherSpdxIds, bool IsUnknown)
{
    /// <summary>The id that is reported.</summary>
    public string Id => SpdxId ?? $"LicenseRef-scancode-{Key}";
}
