# expect: nothing
# checked: 0
import numpy as np
net = Net()
for x in data:
    y = net.forward(x)
    g = y - t
    net.backward(g)
    net.update(0.1)
