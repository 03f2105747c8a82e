namespace Gangway.Office.Inventory;

/// <summary>In what form a product reaches others; the words of <c>--ship</c> and of <c>gangway.yml</c> in lower case.</summary>
public enum DeliveryForm
{
    Internal,
    Network,
    Binary,
    Source,
    Library,
    Container,
    Hardware,
}
