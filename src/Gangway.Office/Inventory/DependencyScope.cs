namespace Gangway.Office.Inventory;

/// <summary>What the product needs a component for. Only <see cref="Runtime"/> and <see cref="Unknown"/> are shipped.</summary>
public enum DependencyScope
{
    Unknown,
    Runtime,
    Optional,
    Development,
    Test,
}
