namespace Anneal.Interop.Pickle;

/// <summary>
/// Reads pickles of protocol 2 as <c>torch.save</c> writes them. A closed reader: it knows the instructions and names
/// that files of schedulers and optimizers contain, and refuses all others by name.
/// </summary>
/// <remarks>Nothing is ever looked up, made or called: names stay names, calls stay what they were to call.</remarks>
internal sealed class PickleReader
{
    private const int Protocol = 2;

    private readonly Budget budget = new();
    private readonly Dictionary<int, PickleValue> memo = [];
    private readonly PickleStack stack;
    private readonly PickleBytes bytes;

    private PickleReader(ReadOnlyMemory<byte> data) => (bytes, stack) = (new(data), new(budget));

    /// <summary>The value that a pickle holds.</summary>
    /// <exception cref="InvalidDataException">It is no such pickle, it holds what is not known here, or it is too
    /// large.</exception>
    public static PickleValue Read(ReadOnlyMemory<byte> data) => new PickleReader(data).Run();

    private PickleValue Run()
    {
        if (bytes.Byte() != (byte)Opcode.Proto || bytes.Byte() != Protocol)
            throw Invalid($"the pickle must be of protocol {Protocol}, as torch.save writes it unless told otherwise.");
        while (true)
        {
            var opcode = (Opcode)bytes.Byte();
            if (opcode == Opcode.Stop)
                return stack.Last();
            Do(opcode);
        }
    }

    private void Do(Opcode opcode)
    {
        switch (opcode)
        {
            case Opcode.None:
                stack.Push(PickleNone.Instance);
                break;
            case Opcode.NewTrue:
                stack.Push(PickleBoolean.True);
                break;
            case Opcode.NewFalse:
                stack.Push(PickleBoolean.False);
                break;
            case Opcode.BinInt:
                Push(new PickleInteger(bytes.Int32()));
                break;
            case Opcode.BinInt1:
                Push(new PickleInteger(bytes.Byte()));
                break;
            case Opcode.BinInt2:
                Push(new PickleInteger(bytes.UInt16()));
                break;
            case Opcode.Long1:
                Push(new PickleInteger(bytes.Long()));
                break;
            case Opcode.BinFloat:
                Push(new PickleFloat(bytes.Double()));
                break;
            case Opcode.BinUnicode:
                Push(new PickleText(bytes.Text(budget)));
                break;
            case Opcode.BinPersId:
                Push(new PicklePersistent(stack.Pop()));
                break;
            case Opcode.EmptyTuple:
                Push(new PickleSequence(isTuple: true), Budget.PerContainer);
                break;
            case Opcode.EmptyList:
                Push(new PickleSequence(isTuple: false), Budget.PerContainer);
                break;
            case Opcode.EmptyDict:
                Push(new PickleDictionary(), Budget.PerContainer);
                break;
            case Opcode.Tuple:
                PushTuple(stack.PopToMark());
                break;
            case Opcode.Tuple1 or Opcode.Tuple2 or Opcode.Tuple3:
                PushTuple(Take(opcode - Opcode.Tuple1 + 1));
                break;
            case Opcode.Mark:
                stack.Mark();
                break;
            case Opcode.Pop:
                stack.Pop();
                break;
            case Opcode.PopMark:
                stack.PopToMark();
                break;
            case Opcode.Append:
                Append(Take(1));
                break;
            case Opcode.Appends:
                Append(stack.PopToMark());
                break;
            case Opcode.SetItem:
                SetItems(Take(2));
                break;
            case Opcode.SetItems:
                SetItems(stack.PopToMark());
                break;
            case Opcode.BinPut:
                Remember(bytes.Byte());
                break;
            case Opcode.LongBinPut:
                Remember(bytes.Int32());
                break;
            case Opcode.BinGet:
                Recall(bytes.Byte());
                break;
            case Opcode.LongBinGet:
                Recall(bytes.Int32());
                break;
            case Opcode.Global:
                PushGlobal(bytes.Line(), bytes.Line());
                break;
            case Opcode.Reduce or Opcode.NewObj:
                Call(opcode);
                break;
            case Opcode.Build:
                Build();
                break;
            default:
                throw Invalid(
                    $"the pickle has the instruction 0x{(byte)opcode:x2} at byte {bytes.Position - 1}, which "
                        + $"files of schedulers and optimizers do not contain."
                );
        }
    }

    private void Push(PickleValue value, int cost = Budget.PerValue)
    {
        budget.Take(cost);
        stack.Push(value);
    }

    private PickleValue[] Take(int count)
    {
        var taken = new PickleValue[count];
        for (var i = count - 1; i >= 0; i--)
            taken[i] = stack.Pop();
        return taken;
    }

    private void PushTuple(PickleValue[] items) =>
        Push(new PickleSequence(isTuple: true, items), Budget.PerContainer + items.Length * Budget.PerItem);

    private void Append(PickleValue[] items)
    {
        if (stack.Peek() is not PickleSequence { IsTuple: false } list)
            throw Misplaced("items are added to", "a list", stack.Peek());
        budget.TakeItems(items.Length);
        list.Items.AddRange(items);
    }

    private void SetItems(PickleValue[] items)
    {
        if (stack.Peek() is not PickleDictionary dictionary)
            throw Misplaced("pairs are added to", "a dictionary", stack.Peek());
        if (items.Length % 2 != 0)
            throw Invalid("the pickle adds a key without a value to a dictionary.");
        budget.TakeItems(items.Length);
        for (var i = 0; i < items.Length; i += 2)
            dictionary.Items.Add((items[i], items[i + 1]));
    }

    private void Remember(int index)
    {
        budget.Take(Budget.PerMemo);
        memo[index] = stack.Peek();
    }

    private void Recall(int index) =>
        stack.Push(
            memo.TryGetValue(index, out var value)
                ? value
                : throw Invalid($"the pickle recalls value {index}, which it never kept.")
        );

    private void PushGlobal(string module, string name)
    {
        if (!PickleNames.IsKnown(module, name))
            throw Invalid(
                $"the pickle names '{Printable.Shorten($"{module}.{name}")}', which files of schedulers and "
                    + "optimizers do not contain; it is not read."
            );
        Push(new PickleGlobal(module, name));
    }

    private void Call(Opcode opcode)
    {
        var arguments = stack.Pop() as PickleSequence;
        var function = stack.Pop();
        if (
            arguments is not { IsTuple: true }
            || function is not PickleGlobal global
            || !PickleNames.IsCallable(global)
        )
            throw Invalid(
                $"the pickle calls {function.Kind}, which files of schedulers and optimizers do not; it is not read "
                    + $"({(opcode == Opcode.Reduce ? "REDUCE" : "NEWOBJ")})."
            );
        Push(
            global.Module == "collections" ? Collection(global, arguments) : new PickleObject(global, arguments),
            Budget.PerContainer
        );
    }

    private PickleDictionary Collection(PickleGlobal type, PickleSequence arguments)
    {
        var dictionary = new PickleDictionary(type.Name);
        if (type.Name != PickleDictionary.Counter)
            return dictionary;
        if (arguments.Items is not [PickleDictionary counts])
            throw Misplaced("Counter is made of", "a dictionary", arguments);
        budget.TakeItems(counts.Items.Count * 2L);
        dictionary.Items.AddRange(counts.Items);
        return dictionary;
    }

    // The attributes of what is never made say nothing here.
    private void Build()
    {
        stack.Pop();
        if (stack.Peek() is not (PickleObject or PickleDictionary))
            throw Misplaced("attributes are given to", "an object", stack.Peek());
    }

    private static InvalidDataException Misplaced(string what, string expected, PickleValue found) =>
        new($"in the pickle {what} {expected} only, but here to {found.Kind}.");
}
