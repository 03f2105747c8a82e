namespace Gangway.Office.Inventory;

/// <summary>The form in which a supplier states a license.</summary>
public enum LicenseClaimForm
{
    /// <summary>An SPDX license expression or id, meant as one (still to be parsed).</summary>
    Expression,

    /// <summary>A name as people write it: "Apache 2", "BSD".</summary>
    Name,

    /// <summary>The license text itself.</summary>
    Text,

    /// <summary>An address where the text lies.</summary>
    Url,

    /// <summary>A file of the package that holds the text.</summary>
    File,
}
