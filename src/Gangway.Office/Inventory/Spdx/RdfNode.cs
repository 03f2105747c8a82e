namespace Gangway.Office.Inventory.Spdx;

/// <summary>A resource of an RDF document and what is said of it, in document order.</summary>
/// <param name="Name">Its address, or <c>_:name</c> where it has only a name of this document.</param>
/// <param name="Line">Where it is first mentioned.</param>
internal sealed record RdfNode(string Name, int Line)
{
    /// <summary>Addresses of its classes.</summary>
    public List<string> Types { get; } = [];

    /// <summary>Either a literal or a node.</summary>
    public List<(string Predicate, string? Literal, RdfNode? Node, int Line)> Statements { get; } = [];

    public bool IsBlank => Name.StartsWith("_:", StringComparison.Ordinal);

    public RdfNode? Node(string predicate) => Nodes(predicate).FirstOrDefault();

    public IEnumerable<RdfNode> Nodes(string predicate) =>
        Statements.Where(statement => statement.Predicate == predicate && statement.Node is not null).Select(statement => statement.Node!);

    public string? Literal(string predicate)
    {
        foreach (var statement in Statements)
        {
            if (statement.Predicate == predicate && statement.Literal is not null)
            {
                return statement.Literal;
            }
        }

        return null;
    }

    public bool Equals(RdfNode? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}
