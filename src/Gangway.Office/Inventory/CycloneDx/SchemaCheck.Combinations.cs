namespace Gangway.Office.Inventory.CycloneDx;

/// <summary>Schemas within a schema: all, one or any of them, not this one, if this then that.</summary>
internal sealed partial class SchemaCheck
{
    private bool CheckCombinations(int node, int parent, SchemaRule rule, List<SchemaFault>? faults)
    {
        var isValid = true;
        foreach (var part in rule.AllOf)
        {
            isValid &= Check(node, parent, part, faults);
        }

        if (rule.OneOf.Length > 0)
        {
            isValid &= CheckOneOf(node, parent, rule, faults);
        }

        if (rule.AnyOf.Length > 0)
        {
            isValid &= CheckAnyOf(node, parent, rule, faults);
        }

        if (rule.Not is { } not && Check(node, parent, not, null))
        {
            faults?.Add(new SchemaFault(node, parent, SchemaKeyword.Not, rule, not.Required));
            isValid = false;
        }

        if (rule.If is { } condition)
        {
            var then = Check(node, parent, condition, null) ? rule.Then : rule.Else;
            isValid &= then is null || Check(node, parent, then, faults);
        }

        return isValid;
    }

    private bool CheckOneOf(int node, int parent, SchemaRule rule, List<SchemaFault>? faults)
    {
        var matching = new List<SchemaRule>();
        foreach (var branch in rule.OneOf)
        {
            if (Check(node, parent, branch, null))
            {
                matching.Add(branch);
            }
        }

        if (matching.Count == 1)
        {
            return true;
        }

        if (matching.Count > 1)
        {
            faults?.Add(new SchemaFault(node, parent, SchemaKeyword.OneOf, rule, [.. matching.SelectMany(branch => branch.Required)]));
        }
        else if (faults is not null)
        {
            AddFaultsOfNearest(node, parent, rule, rule.OneOf, faults);
        }

        return false;
    }

    private bool CheckAnyOf(int node, int parent, SchemaRule rule, List<SchemaFault>? faults)
    {
        foreach (var branch in rule.AnyOf)
        {
            if (Check(node, parent, branch, null))
            {
                return true;
            }
        }

        if (faults is not null)
        {
            AddFaultsOfNearest(node, parent, rule, rule.AnyOf, faults);
        }

        return false;
    }

    /// <summary>What was meant is most likely the branch of which the least is missing.</summary>
    private void AddFaultsOfNearest(int node, int parent, SchemaRule rule, SchemaRule[] branches, List<SchemaFault> faults)
    {
        if (Array.TrueForAll(branches, branch => branch.IsOnlyRequired))
        {
            faults.Add(new SchemaFault(node, parent, SchemaKeyword.RequiredOneOf, rule, [.. branches.SelectMany(branch => branch.Required)]));
            return;
        }

        List<SchemaFault>? nearest = null;
        var least = int.MaxValue;
        foreach (var branch in branches)
        {
            var found = new List<SchemaFault>();
            Check(node, parent, branch, found);
            var distance = found.Sum(fault => Weight(fault, node));
            if (distance < least)
            {
                (nearest, least) = (found, distance);
            }
        }

        faults.AddRange(nearest ?? []);
    }

    private int Weight(SchemaFault fault, int node) => fault.Keyword switch
    {
        SchemaKeyword.Type when fault.Node == node => 1 << 20,
        SchemaKeyword.Required when fault.Node == node => 1 << 10,
        SchemaKeyword.Undefined when tree[fault.Node].Name >= 0 => 1 << 5,
        _ => 1,
    };
}
