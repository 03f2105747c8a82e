using Gangway.Office.Inventory.Sboms;

namespace Gangway.Office.Inventory.CycloneDx;

/// <summary>What schemas cannot say: references that lead nowhere or are ambiguous, purls and expressions that are none, circles.</summary>
/// <param name="tree">JSON, or XML read as JSON.</param>
/// <param name="isXml">The XML schemas leave out, for want of XSD 1.1, what the JSON schemas say of version ranges.</param>
/// <param name="expressionFault">What is wrong with a license expression; null where nothing is.</param>
internal sealed class BomContentCheck(DocumentTree tree, bool isXml, Func<string, string?> expressionFault)
{
    /// <summary>Keys whose texts name a bom-ref, in every version. Where JSON has objects under such a key, they are no references.</summary>
    private static readonly HashSet<string> ReferenceKeys = new(StringComparer.Ordinal)
    {
        "ref", "dependsOn", "provides", "assemblies", "dependencies", "vulnerabilities", "subjects", "tools",
        "assessor", "requirement", "requirements", "claims", "counterClaims", "mitigationStrategies", "target", "evidence", "counterEvidence", "parent",
        "algorithmRef", "signatureAlgorithmRef", "subjectPublicKeyRef", "cryptoRefArray", "algorithms", "algorithm",
        "encr", "prf", "integ", "ke", "auth", "patentRefs", "members", "asserter", "attributedTo", "process",
    };

    private readonly Dictionary<string, int> references = new(StringComparer.Ordinal);
    private readonly List<int> uses = [];
    private readonly List<BomFault> faults = [];

    public List<BomFault> Run()
    {
        Visit(0, "");
        foreach (var use in uses)
        {
            CheckUse(use);
        }

        if (tree.Find(0, "dependencies") is var dependencies and not 0)
        {
            faults.AddRange(DependencyCycles.In(tree, dependencies));
        }

        return faults;
    }

    /// <param name="node">An object or array.</param>
    /// <param name="list">The key of the array that items stand in; else empty.</param>
    private void Visit(int node, string list)
    {
        foreach (var child in tree.Children(node))
        {
            var kind = tree.KindOf(child);
            if (kind == NodeKind.Foreign)
            {
                continue;
            }

            var key = tree[child].Name >= 0 ? tree.KeyOf(child) : list;
            if (kind == NodeKind.Text)
            {
                CheckText(child, key, list);
            }
            else if (kind == NodeKind.Object && key == "signature")
            {
                // Its "algorithm" is no reference.
            }
            else if (kind is NodeKind.Object or NodeKind.Array)
            {
                if (isXml && kind == NodeKind.Object)
                {
                    CheckRange(child);
                }

                Visit(child, kind == NodeKind.Array ? key : list.Length > 0 && tree[child].Name < 0 ? list : "");
            }
        }
    }

    /// <summary>As the assertion that stands in bom-1.7.xsd as a comment.</summary>
    private void CheckRange(int component)
    {
        if (tree.Find(component, "versionRange") is not (not 0 and var range))
        {
            return;
        }

        var isExternal = tree.Find(component, "isExternal") is var external and not 0 && tree.KindOf(external) == NodeKind.True;
        if (!isExternal)
        {
            faults.Add(new BomFault(range, CycloneDxRules.VersionRange, Severity.Error,
                "a version range may only stand on a component that is external", "set isExternal to true, or leave out the range"));
        }
    }

    private void CheckText(int node, string key, string list)
    {
        switch (key)
        {
            case "bom-ref" when list != "patentRefs" && tree[node].Name >= 0:
                Define(node);
                break;
            case "purl":
                CheckPurl(node);
                break;
            case "expression" when list == "licenses":
                CheckExpression(node);
                break;
            default:
                if (ReferenceKeys.Contains(key))
                {
                    uses.Add(node);
                }

                break;
        }
    }

    private void Define(int node)
    {
        var reference = tree.Text(node);
        if (!references.TryAdd(reference, node))
        {
            faults.Add(new BomFault(node, CycloneDxRules.DuplicateReference, Severity.Error,
                $"the bom-ref {BomIssues.Quote(reference)} stands twice", "give each its own; whoever refers to it means either"));
        }
    }

    private void CheckUse(int node)
    {
        var reference = tree.Text(node);
        // A BOM-Link may lead into another document.
        if (!references.ContainsKey(reference) && !reference.StartsWith("urn:cdx:", StringComparison.Ordinal))
        {
            faults.Add(new BomFault(node, CycloneDxRules.DanglingReference, Severity.Warning,
                $"nothing in the document has the bom-ref {BomIssues.Quote(reference)}", "add what it names, or remove the reference"));
        }
    }

    private void CheckPurl(int node)
    {
        if (!PackageUrl.TryParse(tree.Chars(node), out _, out var error))
        {
            faults.Add(new BomFault(node, CycloneDxRules.Purl, Severity.Warning,
                $"{BomIssues.Quote(tree.Text(node))} is no purl: {error}", "write it as the package URL specification says: pkg:type/namespace/name@version"));
        }
    }

    private void CheckExpression(int node)
    {
        var expression = tree.Text(node);
        if (expressionFault(expression) is { } fault)
        {
            faults.Add(new BomFault(node, CycloneDxRules.Expression, Severity.Warning,
                $"{BomIssues.Quote(expression)} is no SPDX license expression: {BomIssues.Quote(fault)[1..^1]}", "correct it, or state it as the name of a license"));
        }
    }
}
