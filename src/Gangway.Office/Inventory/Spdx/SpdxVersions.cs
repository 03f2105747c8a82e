using Gangway.Office.Inventory.Sboms;

namespace Gangway.Office.Inventory.Spdx;

/// <summary>The versions of SPDX 2 that are read, and what is said of the others.</summary>
internal static class SpdxVersions
{
    private const string Fix = "ask the tool that wrote it for SPDX 2.3";

    /// <summary>Null where the version is read.</summary>
    /// <param name="version">As the document states it: <c>SPDX-2.3</c>; null where it does not.</param>
    /// <param name="encoding">The name of the encoding, for people.</param>
    /// <param name="path">Where the version stands or belongs.</param>
    /// <param name="issues">Takes the note on an old version.</param>
    public static SpdxOpening? Refuse(string? version, string encoding, string path, BomIssues issues)
    {
        switch (version)
        {
            case "SPDX-2.2" or "SPDX-2.3":
                return null;
            case "SPDX-2.1":
                issues.Add("old versions", Severity.Note, "the document is SPDX 2.1; it was read by the rules of 2.2", path, Fix);
                return null;
            case null:
                return SpdxOpening.Refused(issues.Source, $"the document does not say which version of SPDX it is; SPDX 2.2 and 2.3 in {encoding} are read", path, Fix);
            default:
                return SpdxOpening.Refused(issues.Source, $"{BomIssues.Quote(version)} is not read; SPDX-2.2 and SPDX-2.3 in {encoding} are", path, Fix);
        }
    }

    /// <summary>2.3 of SPDX-2.3.</summary>
    public static string Number(string version) => version["SPDX-".Length..];
}
