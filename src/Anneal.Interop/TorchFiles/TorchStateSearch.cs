using System.Globalization;
using Anneal.Interop.Pickle;

namespace Anneal.Interop.TorchFiles;

/// <summary>Finds the scheduler's state in what a file holds: the whole of it, or an entry of a checkpoint.</summary>
internal sealed class TorchStateSearch
{
    private const int Deepest = 16,
        MostListed = 8;

    private readonly HashSet<PickleValue> seen = [];
    private readonly List<(string Key, PickleDictionary State)> found = [];

    private TorchStateSearch() { }

    /// <summary>The state.</summary>
    /// <param name="root">What the file holds.</param>
    /// <param name="key">Where in it the state is, keys with points between them; null for the only one there
    /// is.</param>
    /// <exception cref="InvalidDataException">There is none, or there are several and no key says which.</exception>
    public static PickleDictionary Find(PickleValue root, string? key)
    {
        if (key is not null)
            return Follow(root, key) as PickleDictionary
                ?? throw Invalid($"the file has no scheduler's state at '{Printable.Shorten(key)}'{Listed(root)}");
        var search = new TorchStateSearch();
        search.Visit(root, "", depth: 0);
        return search.found switch
        {
            [var only] => only.State,
            [] => throw Invalid($"the file holds no state that a scheduler of PyTorch saves{Keys(root)}."),
            _ => throw Invalid(
                $"the file holds several schedulers' states; say which one by its key: {search.List()}."
            ),
        };
    }

    private static string Listed(PickleValue root)
    {
        var search = new TorchStateSearch();
        search.Visit(root, "", depth: 0);
        return search.found.Count == 0 ? "." : $"; there is {search.List()}.";
    }

    private static string Keys(PickleValue root) =>
        root is PickleDictionary dictionary
            ? "; its keys are "
                + $"{string.Join(", ", dictionary.Items.Take(MostListed).Select(item => item.Key is PickleText text ? $"'{Printable.Shorten(text.Value)}'" : item.Key.Kind))}{(dictionary.Items.Count > MostListed ? ", …" : "")}"
            : $"; it holds {root.Kind}";

    private static PickleValue? Follow(PickleValue root, string key) =>
        key.Split('.')
            .Aggregate((PickleValue?)root, (value, part) => value switch
                {
                    PickleDictionary dictionary => dictionary.Find(part),
                    PickleSequence list
                        when int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
                            && index < list.Items.Count => list.Items[index],
                    _ => null,
                });

    // What was seen is not visited again: a pickle may hold one list many times, or inside itself.
    private void Visit(PickleValue value, string path, int depth)
    {
        if (depth > Deepest || value is not (PickleDictionary or PickleSequence) || !seen.Add(value))
            return;
        if (value is PickleDictionary state && TorchClass.Of(state) is not null)
        {
            found.Add((path, state));
            return;
        }
        if (value is PickleDictionary dictionary)
            foreach (var (key, inner) in dictionary.Items)
                if (key is PickleText name)
                    Visit(inner, Join(path, name.Value), depth + 1);
        if (value is PickleSequence list)
            for (var i = 0; i < list.Items.Count; i++)
                Visit(list.Items[i], Join(path, i.ToString(CultureInfo.InvariantCulture)), depth + 1);
    }

    private string List() =>
        string.Join(", ", found.Take(MostListed).Select(each => $"'{Printable.Shorten(each.Key)}'"))
        + (found.Count > MostListed ? ", …" : "");

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";
}
