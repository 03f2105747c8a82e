using Gangway.Office.Inventory;

namespace Gangway.Office.Contract;

/// <summary>A declaration and what it was understood as.</summary>
/// <param name="Claim">Word for word.</param>
/// <param name="Expression">SPDX expression; null where the words do not say which license for sure.</param>
/// <param name="WhyNot">Why it was not understood; null where it was.</param>
public sealed record DeclaredLicense(LicenseClaim Claim, string? Expression, string? WhyNot);
