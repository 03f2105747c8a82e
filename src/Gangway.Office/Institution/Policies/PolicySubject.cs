using Gangway.Office.Contract;
using Gangway.Office.Inventory;

namespace Gangway.Office.Institution.Policies;

/// <summary>What a policy is asked about, as far as lists and license rules need it.</summary>
/// <param name="Purl">The package; null for a project, an organization, or what has no purl.</param>
/// <param name="License">Its license; null where there is none that is sure.</param>
/// <param name="State">Why there is none: None (nothing is declared) or Unclear; not looked at where there is one.</param>
/// <param name="IsLicensed">False where the engagement asks for no license: then no license fact is set.</param>
public sealed record PolicySubject(PackageUrl? Purl, SpdxExpression? License, LicenseState State = LicenseState.None, bool IsLicensed = true);
