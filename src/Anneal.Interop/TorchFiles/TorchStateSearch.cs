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
        var search = new TorchStateSearch();
        search.Visit(root, "", depth: 0);
        var found = search.found;
        var keys = List(found.Select(each => Quoted(each.Key)));
        if (key is not null)
        {
            var others = found.Count == 0 ? "." : $"; there is {keys}.";
            return Follow(root, key) as PickleDictionary
                ?? throw Invalid($"the file has no scheduler's state at {Quoted(key)}{others}");
        }
        return found switch
        {
            [var only] => only.State,
            [] => throw Invalid($"the file holds no state that a scheduler of PyTorch saves; {Contents(root)}."),
            _ => throw Invalid($"the file holds several schedulers' states; say which one by its key: {keys}."),
        };
    }

    private static string Contents(PickleValue root) =>
        root is PickleDictionary dictionary
            ? "its keys are " + List(dictionary.Items.Select(item => NameOf(item.Key)))
            : $"it holds {root.Kind}";

    private static string NameOf(PickleValue key) => key is PickleText text ? Quoted(text.Value) : key.Kind;

    private static string Quoted(string key) => $"'{Printable.Shorten(key)}'";

    private static string List(IEnumerable<string> names)
    {
        var first = names.Take(MostListed + 1).ToList();
        return string.Join(", ", first.Take(MostListed)) + (first.Count > MostListed ? ", …" : "");
    }

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

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";
}
