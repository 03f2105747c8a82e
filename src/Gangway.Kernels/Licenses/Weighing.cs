namespace Gangway.Kernels.Licenses;

/// <summary>Which findings of a file say something that the others do not say better. Linear in their number.</summary>
internal sealed class Weighing
{
    /// <summary>The sets of a file with more findings are not kept.</summary>
    private const int LargestKept = 256;

    private readonly HashSet<string> families = new(StringComparer.Ordinal);
    private readonly HashSet<string> namedFamilies = new(StringComparer.Ordinal);
    private readonly HashSet<string> versionedFamilies = new(StringComparer.Ordinal);
    /// <summary>With the license that their addresses name; null where they name several.</summary>
    private readonly Dictionary<string, string?> addressedFamilies = new(StringComparer.Ordinal);
    private readonly HashSet<string> versionedExpressions = new(StringComparer.Ordinal);
    private readonly HashSet<string> namedExpressions = new(StringComparer.Ordinal);
    private readonly HashSet<string> firm = new(StringComparer.Ordinal);
    private readonly HashSet<string> told = new(StringComparer.Ordinal);
    private bool hasGnu;
    private bool hasMitText;

    private Weighing()
    {
    }

    /// <summary>Takes the others out of the list.</summary>
    public static void Settle(List<Finding> findings)
    {
        var weighing = Reused<Weighing>.Take() ?? new Weighing();
        var isKept = findings.Count <= LargestKept;
        weighing.Promote(findings);
        foreach (var finding in findings)
        {
            weighing.Note(finding);
        }

        weighing.TellVersions(findings);
        findings.Drop(weighing, static (finding, weighing) => weighing.IsSaidBetter(finding));
        weighing.Clear();
        if (isKept)
        {
            Reused<Weighing>.Give(weighing);
        }
    }

    /// <summary>"the CDDL … at https://…/CDDL+GPL-1.1": the name means the version of its only address, and is what stands in a choice.</summary>
    private void TellVersions(List<Finding> findings)
    {
        if (addressedFamilies.Count == 0)
        {
            return;
        }

        for (var place = 0; place < findings.Count; place++)
        {
            if (findings[place] is { IsVersioned: false, IsAddress: false, IsPointer: false } name && LacksVersion(name) && !versionedFamilies.Contains(name.Family) && addressedFamilies[name.Family] is { } address)
            {
                findings[place] = name with { Match = name.Match with { Expression = address }, IsVersioned = true };
                namedExpressions.Add(address);
            }
        }
    }

    private void Clear()
    {
        families.Clear();
        namedFamilies.Clear();
        versionedFamilies.Clear();
        addressedFamilies.Clear();
        versionedExpressions.Clear();
        namedExpressions.Clear();
        firm.Clear();
        told.Clear();
        (hasGnu, hasMitText) = (false, false);
    }

    private void Note(in Finding finding)
    {
        if (!finding.IsAddress)
        {
            namedFamilies.Add(finding.Family);
        }

        if (!finding.IsAddress && !finding.IsPointer)
        {
            families.Add(finding.Family);
            hasGnu |= LicenseFamilies.IsGnu(finding.Expression);
            namedExpressions.Add(finding.Expression);
        }

        hasMitText |= finding.Match is { Kind: LicenseMatchKind.Text, Expression: "MIT" };
        if (finding.IsVersioned)
        {
            NoteVersion(finding);
            versionedExpressions.Add(finding.Expression);
        }

        if (finding is { IsVersioned: true, IsAddress: false })
        {
            NoteParts(finding.Expression);
        }

        if (finding.IsFirm)
        {
            NoteFirm(finding.Expression);
        }
    }

    private void NoteVersion(in Finding finding)
    {
        if (!finding.IsAddress)
        {
            versionedFamilies.Add(finding.Family);
        }
        else if (!addressedFamilies.TryAdd(finding.Family, finding.Expression) && addressedFamilies[finding.Family] != finding.Expression)
        {
            addressedFamilies[finding.Family] = null;
        }
    }

    /// <summary>The licenses of "GPL-2.0-only WITH Linux-syscall-note OR MIT": beside it "the GPL" says nothing more.</summary>
    private void NoteParts(string expression)
    {
        if (!expression.Contains(' ', StringComparison.Ordinal))
        {
            return;
        }

        for (var start = 0; start < expression.Length;)
        {
            var space = expression.IndexOf(' ', start);
            var end = space < 0 ? expression.Length : space;
            var word = expression.AsSpan(start..end).Trim("()");
            start = end + 1;
            if (word is not ("AND" or "OR" or "WITH"))
            {
                var id = Interned.Of(word);
                versionedFamilies.Add(LicenseFamilies.Of(id));
                versionedExpressions.Add(id);
            }
        }
    }

    private void NoteFirm(string expression)
    {
        if (!expression.Contains(" OR ", StringComparison.Ordinal))
        {
            firm.Add(expression);
            return;
        }

        firm.UnionWith(expression.Split(" OR "));
    }

    private bool IsSaidBetter(Finding finding) =>
        finding.IsAddress ? IsNamedToo(finding)
        : finding.IsPointer ? families.Contains(finding.Family) || (hasGnu && LicenseFamilies.IsGnu(finding.Expression)) || LacksVersion(finding)
        : LacksVersion(finding) || IsShort(finding) || IsLoose(finding) || IsQuotedAsMit(finding) || IsPorted(finding);

    /// <summary>An address beside the name of what it leads to.</summary>
    private bool IsNamedToo(in Finding address) =>
        namedExpressions.Contains(address.Expression) || versionedFamilies.Contains(address.Family) || (!address.IsVersioned && namedFamilies.Contains(address.Family));

    /// <summary>"the GPL" where "the GPL, version 2" or its address stands elsewhere. The Lesser GPL gives way to its own 2.1 too: what exempts from "the GNU Lesser GPL" is not bound to that notice.</summary>
    private bool LacksVersion(in Finding name) =>
        !name.IsVersioned && (name.Expression == LicenseFamilies.Lesser || !versionedExpressions.Contains(name.Expression)) && (versionedFamilies.Contains(name.Family) || addressedFamilies.ContainsKey(name.Family));

    /// <summary>"the LGPL" where "the GNU Lesser General Public License" stands elsewhere.</summary>
    private bool IsShort(in Finding name) => !name.IsVersioned && name.Expression == LicenseFamilies.LibraryOrLesser && namedExpressions.Contains(LicenseFamilies.Lesser);

    /// <summary>"Creative Commons Namensnennung 3.0 Österreich" above the text of that country; MPL-2.0 where the file says that it is incompatible with Secondary Licenses.</summary>
    private bool IsPorted(in Finding name)
    {
        if (!(name.Expression == "MPL-2.0" || name.Expression.StartsWith("CC-", StringComparison.Ordinal)) || name.Match.Kind is not (LicenseMatchKind.Reference or LicenseMatchKind.Notice))
        {
            return false;
        }

        foreach (var expression in versionedExpressions)
        {
            if (expression.Length > name.Expression.Length && expression[name.Expression.Length] == '-' && expression.StartsWith(name.Expression, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"the GPL or the X11 license", where the text below is that of MIT: X Consortium's has a clause more, and most who say X11 mean MIT's.</summary>
    private bool IsQuotedAsMit(in Finding name) => hasMitText && name.Expression == "X11" && name.Match.Kind is not (LicenseMatchKind.Text or LicenseMatchKind.NearText or LicenseMatchKind.Tag or LicenseMatchKind.Field);

    /// <summary>"GPL 2.0" in a title, where the notice says "or later".</summary>
    private bool IsLoose(in Finding name) =>
        (!name.IsFirm && name.Expression.EndsWith("-only", StringComparison.Ordinal) && firm.Contains(Interned.Of(name.Expression.AsSpan(..^5), "-or-later")))
        || (name.Family == "GFDL" && IsInvariantsText(name.Expression));

    /// <summary>The text of the GFDL beside a notice that tells invariant sections of the same version.</summary>
    private bool IsInvariantsText(string text) =>
        text.EndsWith("-only", StringComparison.Ordinal)
        && (versionedExpressions.Contains(Interned.Of(text.AsSpan(..^5), "-invariants-only")) || versionedExpressions.Contains(Interned.Of(text.AsSpan(..^5), "-invariants-or-later")));

    /// <summary>"You may obtain a copy of the GNU GPL version 2": where only the pointer tells the version, it counts.</summary>
    private void Promote(List<Finding> findings)
    {
        foreach (var finding in findings)
        {
            if (finding is { IsPointer: false, IsVersioned: true })
            {
                told.Add(finding.Family);
            }
        }

        for (var place = 0; place < findings.Count; place++)
        {
            if (findings[place] is { IsPointer: true, IsVersioned: true } pointer && !told.Contains(pointer.Family))
            {
                findings[place] = pointer with { IsPointer = false };
            }
        }
    }
}
