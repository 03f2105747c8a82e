namespace Gangway.Office.Contract.SignOff;

/// <summary>For whom an agreement speaks.</summary>
public enum AgreementKind
{
    Individual,
    Corporate,
}
