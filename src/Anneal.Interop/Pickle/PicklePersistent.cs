namespace Anneal.Interop.Pickle;

/// <summary>
/// A reference to data beside the pickle, such as the numbers of a tensor: type, size and place, never the data.
/// </summary>
internal sealed class PicklePersistent(PickleValue id) : PickleValue
{
    public PickleValue Id => id;

    public override string Kind => "a reference to data beside the pickle";
}
