// expect: nothing
// checked: 1
using TorchSharp;

static class Endless
{
    const int Limit = 2000;

    static void Train(Stream<Batch> stream)
    {
        var optimizer = torch.optim.AdamW(Net.parameters(), 1e-4);
        var scheduler = torch.optim.lr_scheduler.LinearLR(optimizer, 1.0, 0.1, Limit);
        var n = 0;
        for (;;)
        {
            optimizer.zero_grad();
            Loss(stream.Next()).backward();
            optimizer.step();
            scheduler.step();
            n++;
            if (n >= Limit)
                return;
        }
    }
}
