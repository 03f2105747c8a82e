namespace Gangway.Office.Inventory.Lockfiles;

// What Python packages declared before PEP 639: a free "License" field (a name, or the whole text), and trove classifiers.
internal static class PythonLicense
{
    private const string Prefix = "License ::";
    private const int LongestName = 200;

    public static LicenseClaimForm FormOf(string license) =>
        license.Length > LongestName || license.AsSpan().Trim().Contains('\n') ? LicenseClaimForm.Text : LicenseClaimForm.Name;

    /// <summary>True for classifiers that name a license; "License :: OSI Approved" alone names none.</summary>
    public static bool IsClassifier(string? classifier) =>
        classifier is not null && classifier.StartsWith(Prefix, StringComparison.Ordinal) && classifier.Trim() != "License :: OSI Approved";
}
