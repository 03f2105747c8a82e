using System.Collections.Immutable;
using Gangway.Office.Contract;
using Gangway.Office.Inventory;
using Gangway.Office.Norms;

namespace Gangway.Office.Institution.Policies;

/// <summary>Everything the firm uses, as a policy sees it: what many entries share is held once, and entries name it by place.</summary>
/// <param name="Licenses">Distinct licenses; an expression, or why there is none.</param>
/// <param name="Contexts">Distinct contexts, engagement included.</param>
/// <param name="Entries">One for each package listed by a product.</param>
public sealed record Portfolio(
    ImmutableArray<(SpdxExpression? License, LicenseState State)> Licenses, ImmutableArray<Context> Contexts, ImmutableArray<Portfolio.Entry> Entries)
{
    /// <param name="Name">Purl or name, as people read it.</param>
    /// <param name="Product">The product that lists it.</param>
    /// <param name="Purl">Null where it has none.</param>
    /// <param name="License">Place in <see cref="Licenses"/>; -1 where the engagement asks for none.</param>
    /// <param name="Context">Place in <see cref="Contexts"/>.</param>
    public readonly record struct Entry(string Name, string Product, PackageUrl? Purl, int License, int Context);

    public PolicySubject Subject(Entry entry) => entry.License < 0
        ? new(entry.Purl, null, IsLicensed: false)
        : new(entry.Purl, Licenses[entry.License].License, Licenses[entry.License].State);
}
