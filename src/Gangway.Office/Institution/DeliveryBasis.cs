namespace Gangway.Office.Institution;

/// <summary>How a delivery form is known.</summary>
public enum DeliveryBasis
{
    Assumed,
    Declared,
    Asked,
}
