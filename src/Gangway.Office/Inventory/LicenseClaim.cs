namespace Gangway.Office.Inventory;

/// <summary>A license as a document declares it, word for word; what it means is for the Contract room to say.</summary>
/// <param name="Form">How <paramref name="Value"/> is to be read.</param>
/// <param name="Value">The words as they stand in the source; never empty.</param>
/// <param name="Evidence">Where they stand.</param>
public sealed record LicenseClaim(LicenseClaimForm Form, string Value, Evidence Evidence);
