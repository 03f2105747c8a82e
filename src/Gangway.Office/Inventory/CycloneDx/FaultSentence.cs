namespace Gangway.Office.Inventory.CycloneDx;

/// <summary>A fault in a sentence, and what to do about it.</summary>
internal static class FaultSentence
{
    private const int ShownWords = 12;

    public static string Of(DocumentTree tree, SchemaFault fault) => fault.Keyword switch
    {
        SchemaKeyword.Type => $"{Kind(tree, fault.Node)} stands where {Kinds(fault.Rule.Kinds)} belongs",
        SchemaKeyword.Enum => $"{Shown(tree, fault.Node)} is none of the values of {fault.Rule.Name}",
        SchemaKeyword.Const => $"{Shown(tree, fault.Node)} is not {fault.Rule.Const}",
        SchemaKeyword.Pattern or SchemaKeyword.Format => $"{Shown(tree, fault.Node)} is no {What(fault.Rule)}",
        SchemaKeyword.Length => "the text is too short or too long",
        SchemaKeyword.Range => $"{Shown(tree, fault.Node)} is not between {fault.Rule.Minimum ?? double.NegativeInfinity} and {fault.Rule.Maximum ?? double.PositiveInfinity}",
        SchemaKeyword.Items => "the list has too few or too many items",
        SchemaKeyword.UniqueItems => "the list has the same item twice",
        SchemaKeyword.Undefined => $"{Sboms.BomIssues.Quote(fault.Names[0])} is not defined here",
        SchemaKeyword.Required => $"{fault.Names[0]} is missing",
        SchemaKeyword.RequiredOneOf => $"one of {string.Join(", ", fault.Names.Distinct())} is missing",
        _ => $"{string.Join(", ", fault.Names.Distinct())} exclude one another",
    };

    public static string Fix(SchemaFault fault) => fault.Keyword switch
    {
        SchemaKeyword.Type => $"write {Kinds(fault.Rule.Kinds)} there",
        SchemaKeyword.Enum => $"use one of: {Words(fault.Rule)}",
        SchemaKeyword.Const => $"write {fault.Rule.Const}",
        SchemaKeyword.Pattern or SchemaKeyword.Format => $"write a {What(fault.Rule)}{(fault.Rule.Pattern is { } pattern ? $", as {pattern.ToString().Replace(@"\z", "$", StringComparison.Ordinal)}" : "")}",
        SchemaKeyword.Length => $"write {fault.Rule.MinLength ?? 0} letters or more{(fault.Rule.MaxLength is { } most ? $", at most {most}" : "")}",
        SchemaKeyword.Range => "write a number in that range",
        SchemaKeyword.Items => "add or remove items",
        SchemaKeyword.UniqueItems => "remove one of the two",
        SchemaKeyword.Undefined => fault.Rule.Properties.Count > 0
            ? $"correct its spelling, move it into properties, or state a version that defines it; defined here are {string.Join(", ", fault.Rule.Properties.Keys.Take(ShownWords))}{(fault.Rule.Properties.Count > ShownWords ? " …" : "")}"
            : "remove it",
        SchemaKeyword.Required or SchemaKeyword.RequiredOneOf => $"add {string.Join(" or ", fault.Names.Distinct())}",
        _ => "keep one of them",
    };

    private static string What(SchemaRule rule) => rule.Format switch
    {
        "date-time" => "date and time with zone (RFC 3339)",
        "date" => "date (RFC 3339)",
        "iri-reference" or "uri" => rule.Pattern is null ? "address (RFC 3987)" : "BOM-Link",
        "idn-email" => "e-mail address",
        _ => rule.Name.Length > 0 ? rule.Name : "valid text",
    };

    private static string Words(SchemaRule rule)
    {
        var words = rule.Enum ?? [];
        return string.Join(", ", words.Take(ShownWords * 2)) + (words.Count > ShownWords * 2 ? $" … ({words.Count} in all)" : "");
    }

    private static string Shown(DocumentTree tree, int node) => tree.KindOf(node) switch
    {
        NodeKind.Text => Sboms.BomIssues.Quote(tree.Text(node)),
        NodeKind.Number => Sboms.BomIssues.Quote(System.Text.Encoding.UTF8.GetString(tree.Raw(node))).Trim('"'),
        _ => Kind(tree, node),
    };

    private static string Kind(DocumentTree tree, int node) => tree.KindOf(node) switch
    {
        NodeKind.Object => "an object",
        NodeKind.Array => "a list",
        NodeKind.Text => "a text",
        NodeKind.Number => "a number",
        NodeKind.Null => "null",
        _ => "a truth value",
    };

    private static string Kinds(JsonKinds kinds)
    {
        (JsonKinds Kind, string Name)[] all =
        [
            (JsonKinds.Object, "an object"), (JsonKinds.Array, "a list"), (JsonKinds.Text, "a text"), (JsonKinds.Number, "a number"),
            (JsonKinds.Integer, "a whole number"), (JsonKinds.Boolean, "true or false"), (JsonKinds.Null, "null"),
        ];
        var named = all.Where(one => kinds.HasFlag(one.Kind) && !(one.Kind == JsonKinds.Integer && kinds.HasFlag(JsonKinds.Number))).Select(one => one.Name);
        return kinds == JsonKinds.None ? "nothing" : string.Join(" or ", named);
    }
}
