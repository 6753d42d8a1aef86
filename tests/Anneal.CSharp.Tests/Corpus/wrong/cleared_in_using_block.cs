// expect: LP001 error
using static TorchSharp.torch;

var optimizer = optim.AdamW(model.parameters(), 1e-3);
for (var i = 0; i < 1000; i++)
{
    using (var scope = NewDisposeScope())
    {
        var output = model.forward(Next());
        var loss = output.mean();
        try
        {
            loss.backward();
            optimizer.zero_grad();
            optimizer.step();
        }
        finally
        {
            Report(i);
        }
    }
}
