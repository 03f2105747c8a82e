using System.Collections.Immutable;
using Gangway.Office.Contract;
using Gangway.Office.Inventory;

namespace Gangway.Office.Institution;

/// <summary>What the locally installed copy of a package says and holds.</summary>
/// <param name="Declared">Its own manifest's words.</param>
/// <param name="Detected">Found in its license files.</param>
/// <param name="HasNotice">Whether a NOTICE file comes with it; null where the package is not installed here.</param>
public sealed record PackageLicenses(ImmutableArray<LicenseClaim> Declared, ImmutableArray<LicenseFinding> Detected, bool? HasNotice);
