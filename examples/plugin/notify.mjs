// placeholder until the plugin stands
