namespace Gangway.Office.Inventory;

/// <summary>What a file's place in a tree says it is for.</summary>
public enum PathRole
{
    Product,
    Test,

    /// <summary>Test data, samples: what lies here is an example of something, not a part of the product.</summary>
    Fixture,
    Documentation,
    Vendored,
}
